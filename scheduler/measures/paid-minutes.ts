import type { SiteCalendar } from '../calendar/site-calendar.ts'
import { type Day, weekdayOf } from '../domain/day.ts'
import { allot } from './allot.ts'

const WORKDAYS = [1, 1, 1, 1, 1]
const HOLIDAYS = ['school-holiday', 'public-holiday']

/** Minutes that a contract of so many a week pays on a day: five equal days, none in holidays of the home school. */
export function paidMinutes(weekMinutes: number, day: Day, calendar: SiteCalendar): number {
  const closed = calendar.closedOn(day)
  const isHoliday = closed !== undefined && HOLIDAYS.includes(closed.kind)
  return isHoliday ? 0 : (allot(weekMinutes, WORKDAYS)[weekdayOf(day) - 1] ?? 0)
}
