import type { Day } from './day.ts'

export const HOLIDAY_REGIONS = ['noord', 'midden', 'zuid'] as const
/** The three regions over which the government spreads the school holidays. */
export type HolidayRegion = (typeof HOLIDAY_REGIONS)[number]

export const CALENDAR_KINDS = ['school-holiday', 'public-holiday', 'study-day', 'closure', 'open'] as const
/** Why a site is closed; `open` takes back what a wider scope closed. */
export type CalendarKind = (typeof CALENDAR_KINDS)[number]

export const CALENDAR_SCOPES = ['national', 'holiday-region', 'region', 'board', 'site'] as const
/** For whom an entry counts, from wide to narrow; the narrowest entry of a day decides. */
export type CalendarScope = (typeof CALENDAR_SCOPES)[number]

/** A stretch of days, both ends included, as one row of a site's inherited calendar. */
export interface CalendarEntry {
  readonly scope: CalendarScope
  readonly kind: CalendarKind
  readonly firstDay: Day
  readonly lastDay: Day
  readonly name: string
}

/** Where the calendar says why a day is closed. */
export interface ClosedDay {
  readonly kind: Exclude<CalendarKind, 'open'> | 'weekend'
  readonly name: string
}
