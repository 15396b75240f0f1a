import type { CriterionRead } from '../../../src/actions/measures/selection.ts'
import type { Messages } from '../../words/nl.ts'
import type { DashboardLine } from '../dashboard-lines.ts'

/** Criteria of selection as lines: one of intake for each, and one for each outcome; numbers are numbers, shares parts of one. */
export function selectionLines(
  { evaluation: { selection: words } }: Messages,
  criteria: readonly CriterionRead[],
): readonly DashboardLine[] {
  const intake = [words.metAccepted, words.metRejected, words.unmetAccepted, words.unmetRejected]
  const since = [words.outcome, words.heldMean, words.heldCount, words.otherMean, words.otherCount]
  const found = [words.difference, words.low, words.high, words.conclusion]
  return [
    [words.criterion, ...intake, ...since, ...found],
    ...criteria.flatMap(({ criterion, intake: counted, outcomes }) => {
      const {
        metAccepted = '',
        metRejected = '',
        unmetAccepted = '',
        unmetRejected = '',
      } = counted ?? {}
      const at = [criterion, metAccepted, metRejected, unmetAccepted, unmetRejected]
      return outcomes.map(({ outcome, effect, found: one }): DashboardLine => {
        const { heldMean = '', heldCount = '', otherMean = '', otherCount = '' } = one ?? {}
        const { difference = '', low = '', high = '' } = one ?? {}
        const means = [heldMean, heldCount, otherMean, otherCount, difference, low, high]
        return [...at, words.outcomes[outcome], ...means, words.effects[effect]]
      })
    }),
  ]
}
