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

/** For whom figures are withheld: weeks and half quarters do not fit into months, and whoever had both could subtract. */
export function answeredPeriod(period: AskedPeriod): 'month' | 'quarter' | 'school-year' | 'whole' {
  return period === 'week' || period === 'half-quarter' ? 'month' : period
}

/** The stretches of the fixed grid that have a day in common with these days; `whole` is all their months together. */
export function fixedStretches(
  period: AskedPeriod,
  days: DayRange,
  grids: readonly FixedGrid[],
): readonly Stretch[] {
  const months = grids
    .flatMap(({ quarters }) => quarters.flatMap((one) => one.months))
    .filter((month) => overlaps(month, days))
  switch (answeredPeriod(period)) {
    case 'month':
      return months
    case 'quarter':
      return grids
        .flatMap(({ quarters }) => quarters.map(({ quarter }) => quarter))
        .filter((quarter) => overlaps(quarter, days))
    case 'school-year':
      return grids.map(({ year }) => year)
    case 'whole':
      return [around(months)]
  }
}

/** A run of months as the fewest cells of the fixed grid: years and quarters where they are whole. */
export function fixedPartsOf(run: DayRange, grids: readonly FixedGrid[]): readonly DayRange[] {
  return grids.flatMap(({ year, quarters }) => {
    if (contains(run, year)) return [year]
    return quarters.flatMap(({ quarter, months }) =>
      contains(run, quarter) ? [quarter] : months.filter((month) => contains(run, month)),
    )
  })
}

/** The same run widened to whole quarters, and to whole school years; what does not widen it is left out. */
export function coarserThan(run: DayRange, grids: readonly FixedGrid[]): readonly Stretch[] {
  const years = grids.map(({ year }) => year).filter((year) => overlaps(year, run))
  const quarters = grids
    .flatMap((one) => one.quarters.map(({ quarter }) => quarter))
    .filter((quarter) => overlaps(quarter, run))
  const wider = [around(quarters), around(years)].filter((one) => !contains(run, one))
  const [first, second] = wider
  return first !== undefined && second !== undefined && contains(first, second) ? [first] : wider
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

/** From the first to the last of these, which follow each other. */
function around(stretches: readonly Stretch[]): Stretch {
  const [one, last = one] = [stretches[0], stretches.at(-1)]
  if (one === undefined || last === undefined) throw new RangeError('no stretch of time to cut')
  const label = one === last ? one.label : `${one.label} t/m ${last.label}`
  return { first: one.first, last: last.last, label }
}

function overlaps(one: DayRange, other: DayRange): boolean {
  return one.first <= other.last && other.first <= one.last
}

function contains(outer: DayRange, inner: DayRange): boolean {
  return outer.first <= inner.first && inner.last <= outer.last
}
