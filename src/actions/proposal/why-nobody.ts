import type { StoredVerdict } from '../../../scheduler/domain/stored-verdict.ts'
import { titleOfRule } from './candidate.ts'

/** Of everybody who was judged, how many each rule keeps away first; and whether some could come but are held elsewhere. */
export function whyNobody(about: {
  readonly verdicts: readonly StoredVerdict[]
  readonly judgedCount: number
  readonly keptAway: Readonly<Record<string, number>>
}) {
  const { verdicts, judgedCount, keptAway } = about
  const rules = Object.entries(keptAway)
    .map(([ruleId, members]) => ({ ruleId, title: titleOfRule(ruleId), members }))
    .toSorted((one, other) => other.members - one.members || (one.ruleId < other.ruleId ? -1 : 1))
  const able = verdicts.filter(({ broken }) => broken.length === 0).length
  const sentence =
    able > 0
      ? `${able} van de ${judgedCount} vervangers kunnen, maar zijn nodig voor andere vragen.`
      : `Geen van de ${judgedCount} vervangers kan deze lessen doen.`
  return { sentence, able, rules }
}
