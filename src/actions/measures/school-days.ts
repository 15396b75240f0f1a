import type { Tx } from '../../../db/client.ts'
import type { MeasureReach } from '../../../db/queries/measure/scope.ts'
import { sitesWithin } from '../../../db/queries/measure/sites.ts'
import { calendarEntriesOfSites } from '../../../db/queries/world-calendar.ts'
import { schoolYearOf } from '../../../scheduler/calendar/school-year.ts'
import { siteCalendar } from '../../../scheduler/calendar/site-calendar.ts'
import { meanOpenDays, type OpenDays, openDays } from '../../../scheduler/demand/open-days.ts'
import {
  addDays,
  addMonths,
  type Day,
  type DayRange,
  daysBetween,
} from '../../../scheduler/domain/day.ts'
import type { CalendarEntry } from '../../../scheduler/domain/school-calendar.ts'
import { NO_GROUP } from '../../../scheduler/measures/breakdown.ts'
import type { ToldBreakdown } from '../../../scheduler/measures/cell-kind.ts'
import { OTHERS } from './groups.ts'

/** On which days the schools of a scope are open. */
export interface SchoolDays {
  readonly open: OpenDays
  /** The same of one group: of a board or site its own, of everything else that of the scope. */
  readonly openOf: (by: ToldBreakdown | null, group: string | null) => OpenDays
  /** The days of which the school holidays are known, without a gap; null where none are. */
  readonly known: DayRange | null
}

/** Shorter is a day off, and no holiday by which a year is known. */
const HOLIDAY_DAYS_MIN = 5

/** The open days of the sites within reach, each site as much as the other. Three queries. */
export async function schoolDays(
  tx: Tx,
  reach: MeasureReach,
  { known, ownBoardId }: { readonly known: DayRange; readonly ownBoardId: string | null },
): Promise<SchoolDays> {
  const sites = await sitesWithin(tx, reach)
  const entries = await calendarEntriesOfSites(
    tx,
    sites.map(({ id }) => id),
    known,
  )
  const calendars = new Map<string, OpenDays>()
  const distinct = new Map<string, readonly CalendarEntry[]>()
  const openAt = sites.map((site) => {
    const own = entries.get(site.id) ?? []
    const name = JSON.stringify(own)
    const open = calendars.get(name) ?? openDays(siteCalendar(own).isOpen, known)
    calendars.set(name, open)
    distinct.set(name, own)
    return { ...site, open, sites: 1 }
  })
  const open = meanOpenDays(merged(openAt))
  const byBoard = Map.groupBy(openAt, ({ boardId }) => boardId)
  const bySite = Map.groupBy(openAt, ({ id }) => id)
  const others = openAt.filter(({ boardId }) => boardId !== ownBoardId)
  return {
    open,
    openOf: (by, group) => {
      if (group === null || group === NO_GROUP || (by !== 'board' && by !== 'site')) return open
      if (group === OTHERS) return meanOpenDays(merged(others))
      const of = (by === 'board' ? byBoard : bySite).get(group)
      return of === undefined ? open : meanOpenDays(merged(of))
    },
    known: daysKnown([...distinct.values()]),
  }
}

/** Sites with the same calendar as one. */
function merged(all: readonly { readonly open: OpenDays }[]) {
  return [...Map.groupBy(all, ({ open }) => open)].map(([open, of]) => ({ open, sites: of.length }))
}

/** So many holidays has a school year that is known: autumn, Christmas, spring, May and summer, of which boards may leave some. */
const HOLIDAYS_MIN = 3
const SUMMER_DAYS_MIN = 28

/**
 * The last school years without a gap of which the holidays of the region, the board or the site are known in every one of these
 * calendars; the first year from 1 August where the summer holiday before it is known as well, else from 8 September, when all
 * regions have begun.
 */
function daysKnown(calendars: readonly (readonly CalendarEntry[])[]): DayRange | null {
  const all = calendars.map((entries) => entries.filter(isHoliday))
  const inYear = (year: Day, daysMin: number) =>
    all.map((holidays) => {
      const of = holidays.filter(({ firstDay }) => schoolYearOf(firstDay).first === year)
      return of.filter((one) => daysBetween(one.firstDay, one.lastDay) + 1 >= daysMin).length
    })
  const isYear = (year: Day) =>
    all.length > 0 && inYear(year, HOLIDAY_DAYS_MIN).every((count) => count >= HOLIDAYS_MIN)
  const years = all.flat().map(({ firstDay }) => schoolYearOf(firstDay).first)
  const newest = [...new Set(years)].filter(isYear).toSorted().at(-1)
  if (newest === undefined) return null
  let first = newest
  while (isYear(addMonths(first, -12))) first = addMonths(first, -12)
  const hasSummer = inYear(addMonths(first, -12), SUMMER_DAYS_MIN).every((count) => count > 0)
  return { first: hasSummer ? first : addDays(first, ALL_BACK), last: schoolYearOf(newest).last }
}

function isHoliday({ kind, firstDay, lastDay }: CalendarEntry): boolean {
  return kind === 'school-holiday' && daysBetween(firstDay, lastDay) + 1 >= HOLIDAY_DAYS_MIN
}

/** From 1 August to 8 September. */
const ALL_BACK = 38

/** Whether these days lie within those that are known. */
export function isKnown({ known }: SchoolDays, { first, last }: DayRange): boolean {
  return known !== null && known.first <= first && last <= known.last
}
