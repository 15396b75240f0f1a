import type { DayRange } from './day.ts'

export const PERIOD_KINDS = [
  'day',
  'week',
  'month',
  'half-quarter',
  'quarter',
  'school-year',
] as const
/** The stretches of time over which a measure is counted (measures.md). */
export type PeriodKind = (typeof PERIOD_KINDS)[number]

/** One such stretch, both days included, with its name in Dutch: `week 53 van 2026`, `2026-2027`. */
export interface Period extends DayRange {
  readonly kind: PeriodKind
  readonly label: string
}
