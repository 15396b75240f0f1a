import { endedPart, yearBefore } from '../../../scheduler/demand/year-before.ts'
import { addDays, type Day } from '../../../scheduler/domain/day.ts'
import type { Question } from './question.ts'
import { type AskedPeriod, stretchesOf } from './stretches.ts'

/** How figures are cut by time. */
export interface CutByTime {
  readonly periods: readonly AskedPeriod[]
  /** Whether groups are told by these periods and held against the year before; else over all asked days alone. */
  readonly hasGroupCourses: boolean
}

/** The days on which a stretch begins that is told, or held against: whose figures are withheld is told whole months. */
export function startsOf(
  { days, universe, yesterday }: Pick<Question, 'days' | 'universe' | 'yesterday'>,
  { periods, hasGroupCourses }: CutByTime,
): readonly Day[] {
  if (universe !== null) return []
  return periods.flatMap((period) =>
    stretchesOf(period, days)
      .flatMap((stretch) => {
        // Everything together is kept by the day, where it is held against the year before.
        const ended = hasGroupCourses ? endedPart(stretch, addDays(yesterday, 1)) : undefined
        return ended === undefined ? [stretch] : [stretch, ended, yearBefore(ended, period)]
      })
      .flatMap(({ first, last }) => [first, addDays(last, 1)]),
  )
}
