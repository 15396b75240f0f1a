import { endedPart, yearBefore } from '../../../scheduler/demand/year-before.ts'
import { addDays, type Day } from '../../../scheduler/domain/day.ts'
import type { Question } from './question.ts'
import { type AskedPeriod, stretchesOf } from './stretches.ts'

/** The days on which a stretch begins that is told, or held against: whose figures are withheld is told whole months. */
export function startsOf(
  { days, universe, yesterday }: Pick<Question, 'days' | 'universe' | 'yesterday'>,
  periods: readonly AskedPeriod[],
): readonly Day[] {
  if (universe !== null) return []
  return periods.flatMap((period) =>
    stretchesOf(period, days)
      .flatMap((stretch) => {
        const ended = endedPart(stretch, addDays(yesterday, 1))
        return ended === undefined ? [stretch] : [stretch, ended, yearBefore(ended, period)]
      })
      .flatMap(({ first, last }) => [first, addDays(last, 1)]),
  )
}
