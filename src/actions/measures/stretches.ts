import { periodsBetween } from '../../../scheduler/calendar/period.ts'
import { schoolYearOf } from '../../../scheduler/calendar/school-year.ts'
import { type DayRange, earlierDay, laterDay } from '../../../scheduler/domain/day.ts'
import type { Stretch } from '../../../scheduler/measures/cells.ts'

export const PERIODS = ['week', 'month', 'half-quarter', 'quarter', 'school-year', 'whole'] as const
/** Over which stretches a question is answered; `whole` is all its days together. */
export type AskedPeriod = (typeof PERIODS)[number]

/** The stretches of a question, cut at its first and last day. */
export function stretchesOf(period: AskedPeriod, days: DayRange): readonly Stretch[] {
  if (period === 'whole') return [{ ...days, label: `${days.first} t/m ${days.last}` }]
  return periodsBetween(period, days.first, days.last).map((one) => cut(one, days))
}

/** One school year in months, in quarters and as a whole: the only cuts of time for whom small cells are withheld. */
export interface FixedGrid {
  readonly year: Stretch
  readonly quarters: readonly { readonly quarter: Stretch; readonly months: readonly Stretch[] }[]
}

/**
 * The whole school years around these days. Whoever could choose days freely would subtract one answer from another and find
 * a week of one person; these cuts are the same in every answer, and fit into each other.
 */
export function fixedGrids({ first, last }: DayRange): readonly FixedGrid[] {
  return periodsBetween('school-year', first, last).map((year) => ({
    year,
    quarters: periodsBetween('quarter', year.first, year.last)
      .map((quarter) => cut(quarter, year))
      .map((quarter) => ({
        quarter,
        months: periodsBetween('month', quarter.first, quarter.last),
      })),
  }))
}

/** The first day of the first and the last day of the last school year that these days touch. */
export function wholeSchoolYears({ first, last }: DayRange): DayRange {
  return { first: schoolYearOf(first).first, last: schoolYearOf(last).last }
}

function cut(stretch: Stretch, { first, last }: DayRange): Stretch {
  return {
    first: laterDay(stretch.first, first),
    last: earlierDay(stretch.last, last),
    label: stretch.label,
  }
}
