export const LENGTH_BASES = ['schoolDays', 'calendarDays', 'sessionDays'] as const
/**
 * How the days of an absence are counted. `schoolDays`: days the site is open, from the first to the last day of the
 * absence, so that a part-timer's two weeks of leave count as 10 and not as 4; `calendarDays`: every day in between, open or
 * not; `sessionDays`: open days that have a session, each once. Holidays and days of closure count in `calendarDays` only.
 */
export type LengthBasis = (typeof LENGTH_BASES)[number]

/** The length of one absence, counted once per basis when the request is made and again when it is extended. */
export type Length = Readonly<Record<LengthBasis, number>>

/** A number of days together with the way they are counted: a rule of play. */
export interface DayCount {
  readonly days: number
  readonly basis: LengthBasis
}
