import type { Day } from './day.ts'

export const HOLIDAY_REGIONS = ['noord', 'midden', 'zuid'] as const
/** The three regions over which the government spreads the school holidays. */
export type HolidayRegion = (typeof HOLIDAY_REGIONS)[number]

export const CALENDAR_KINDS = [
  'school-holiday',
  'public-holiday',
  'study-day',
  'closure',
  'open',
] as const
/**
 * Why a site is closed; `open` takes back what a wider scope closed. A Saturday or Sunday is opened only by an `open` entry
 * of that weekend alone, so that taking back a whole holiday does not open its weekends.
 */
export type CalendarKind = (typeof CALENDAR_KINDS)[number]

export const CALENDAR_SCOPES = ['national', 'holiday-region', 'region', 'board', 'site'] as const
/**
 * For whom an entry counts, from wide to narrow; the narrowest entry of a day decides. Within one scope the shortest entry
 * does, and of two equally short ones the one that closes: nobody is sent to a door that may be shut.
 */
export type CalendarScope = (typeof CALENDAR_SCOPES)[number]

/** A stretch of days, both ends included, as one row of a site's inherited calendar. */
export interface CalendarEntry {
  readonly scope: CalendarScope
  readonly kind: CalendarKind
  readonly firstDay: Day
  readonly lastDay: Day
  readonly name: string
}

/** Why a day is closed. */
export interface ClosedDay {
  readonly kind: Exclude<CalendarKind, 'open'> | 'weekend'
  readonly name: string
}
