import type { Tx } from '../../../db/client.ts'
import { regionCalendar } from '../../../db/queries/measure/holidays.ts'
import { holidayRegionOf } from '../../../db/queries/measure/work.ts'
import { placesOf } from '../../../db/queries/member.ts'
import { engagementsOn, wholeDaysAway } from '../../../db/queries/own-hours.ts'
import { calendarEntriesOfSites } from '../../../db/queries/world-calendar.ts'
import { type SiteCalendar, siteCalendar } from '../../../scheduler/calendar/site-calendar.ts'
import { type Day, type DayRange, weekdayOf } from '../../../scheduler/domain/day.ts'
import { engagementOn, hasFixedHours } from '../../../scheduler/domain/engagement.ts'
import { allot } from '../../../scheduler/measures/allot.ts'

const WORKDAYS = [1, 1, 1, 1, 1]
const HOLIDAYS = ['school-holiday', 'public-holiday']

/**
 * Minutes of work that a contract with fixed hours asks on a day, as the measures count them: a week in five equal days, and
 * none on holidays of the home school (of the pool's first region where there is none), on own leave, or before the member was
 * in a pool. Undefined where no fixed hours are in force on any of the days.
 */
export async function contractMinutes(
  tx: Tx,
  memberId: string,
  days: DayRange,
): Promise<((day: Day) => number) | undefined> {
  const fixed = (await engagementsOn(tx, memberId, days)).filter(({ form }) => hasFixedHours(form))
  if (fixed.length === 0) return undefined
  const places = (await placesOf(tx, memberId)).filter(({ joinedOn }) => joinedOn !== null)
  const [joinedOn = days.first] = places.map((place) => place.joinedOn ?? days.first).toSorted()
  const away = await wholeDaysAway(tx, memberId, days)
  const isAway = (day: Day) =>
    away.some(({ firstDay, lastDay }) => firstDay <= day && day <= lastDay)
  const siteIds = fixed.flatMap(({ homeSiteId }) => homeSiteId ?? [])
  const calendarOf = await calendars(tx, siteIds, places[0]?.poolId, days)
  return (day) => {
    const inForce = engagementOn(fixed, day)
    const weekday = weekdayOf(day)
    if (inForce === undefined || weekday > WORKDAYS.length || day < joinedOn || isAway(day))
      return 0
    const closed = calendarOf(inForce.homeSiteId).closedOn(day)
    if (closed !== undefined && HOLIDAYS.includes(closed.kind)) return 0
    return allot(inForce.weekMinutes, WORKDAYS)[weekday - 1] ?? 0
  }
}

async function calendars(
  tx: Tx,
  siteIds: readonly string[],
  poolId: string | undefined,
  days: DayRange,
): Promise<(siteId: string | null) => SiteCalendar> {
  const entries = await calendarEntriesOfSites(tx, [...new Set(siteIds)], days)
  const bySite = new Map([...entries].map(([id, ofSite]) => [id, siteCalendar(ofSite)]))
  const region = poolId === undefined ? undefined : await holidayRegionOf(tx, poolId)
  const ofRegion = siteCalendar(await regionCalendar(tx, region, days))
  return (siteId) => bySite.get(siteId ?? '') ?? ofRegion
}
