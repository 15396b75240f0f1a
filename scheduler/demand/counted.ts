import type { DayRange } from '../domain/day.ts'

/** What was asked within a stretch of days: requests or minutes; null where it is withheld. */
export interface Counted extends DayRange {
  readonly amount: number | null
}

/** A part of a share or mean: `amount` out of `of`; null where it is withheld. */
export interface CountedOf extends DayRange {
  readonly amount: number | null
  readonly of: number | null
}
