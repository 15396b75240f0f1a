import { periodOf } from '../../../scheduler/calendar/period.ts'
import { schoolYearOf } from '../../../scheduler/calendar/school-year.ts'
import type { Day, DayRange } from '../../../scheduler/domain/day.ts'
import { isQuietSince, type KeptDays } from './kept-days.ts'

/**
 * These kept days as far as they touch the days within, in the widest stretches that hold together: school years and quarters that lie
 * within and of which nothing is expected to change any more are kept as one besides.
 */
export function widerDaysOf(
  kept: readonly KeptDays[],
  within: DayRange,
  yesterday: Day,
): readonly KeptDays[] {
  const touched = kept.filter(({ days }) => within.first <= days.last && days.first <= within.last)
  const stretches = Map.groupBy(touched, ({ family, days }) => {
    const { first, last } = widestAround(days, within, yesterday)
    return [family, first, last].join(' ')
  })
  return [...stretches.values()].flatMap(asOne)
}

/** A quarter that two school years share would overlap with one of them. */
function widestAround(days: DayRange, within: DayRange, yesterday: Day): DayRange {
  const year = schoolYearOf(days.first)
  const isWhole = (wide: DayRange) =>
    contains(within, wide) && contains(year, wide) && isQuietSince(wide, yesterday)
  return [year, periodOf('quarter', days.first)].find(isWhole) ?? days
}

function contains(around: DayRange, { first, last }: DayRange): boolean {
  return around.first <= first && last <= around.last
}

/** Parts of one stretch, in order of time. */
function asOne(outOf: readonly KeptDays[]): readonly KeptDays[] {
  const [first] = outOf
  const last = outOf.at(-1)
  if (first === undefined || last === undefined || outOf.length === 1) return outOf
  const days = { first: first.days.first, last: last.days.last }
  return [{ family: first.family, days, through: last.through, parts: [days], outOf }]
}
