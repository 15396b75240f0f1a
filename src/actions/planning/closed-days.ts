import { siteCalendar } from '../../../scheduler/calendar/site-calendar.ts'
import type { Day } from '../../../scheduler/domain/day.ts'
import type { CalendarEntry, HolidayRegion } from '../../../scheduler/domain/school-calendar.ts'

/** A day of the board: whether schools are closed. */
export interface PlanningDay {
  readonly day: Day
  /** What the day is called; null on a weekend and on every day on which schools are open. */
  readonly holiday: string | null
  /** Whether it is so for all schools of the pools; false where some holiday regions are open. */
  readonly isEverywhere: boolean
  readonly isWeekend: boolean
}

/** The days, each with what closes the schools of these holiday regions on it. */
export function closedDays(
  days: readonly Day[],
  regions: readonly HolidayRegion[],
  entries: readonly (CalendarEntry & { readonly holidayRegion: HolidayRegion | null })[],
): readonly PlanningDay[] {
  const calendars = regions.map((region) =>
    siteCalendar(
      entries.filter((one) => one.holidayRegion === null || one.holidayRegion === region),
    ),
  )
  const weekends = siteCalendar([])
  return days.map((day) => {
    const isWeekend = !weekends.isOpen(day)
    const closed = calendars.flatMap((calendar) => calendar.closedOn(day) ?? [])
    const holiday = closed.find(({ kind }) => kind !== 'weekend')?.name ?? null
    return { day, isWeekend, holiday, isEverywhere: closed.length === calendars.length }
  })
}
