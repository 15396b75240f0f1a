import type { StoredVerdict } from '../../../scheduler/domain/stored-verdict.ts'
import { titleOfRule } from './candidate.ts'

/** Of everybody who was judged, how many each rule keeps away first; and whether some could come but are held elsewhere. */
export function whyNobody(about: {
  readonly verdicts: readonly Pick<StoredVerdict, 'broken'>[]
  readonly judgedCount: number
  readonly keptAway: Readonly<Record<string, number>>
}) {
  const { verdicts, judgedCount, keptAway } = about
  const rules = Object.entries(keptAway)
    .map(([ruleId, members]) => ({ ruleId, title: titleOfRule(ruleId), members }))
    .toSorted((one, other) => other.members - one.members || (one.ruleId < other.ruleId ? -1 : 1))
  const able = verdicts.filter(({ broken }) => broken.length === 0).length
  return { sentence: inWords(able, judgedCount), able, rules }
}

function inWords(able: number, judged: number): string {
  if (judged === 1) {
    return able === 0
      ? 'De enige vervanger kan deze lessen niet doen.'
      : 'De enige vervanger kan, maar is nodig voor andere vragen.'
  }
  if (able === 0) return `Geen van de ${judged} vervangers kan deze lessen doen.`
  const verbs = able === 1 ? 'kan, maar is' : 'kunnen, maar zijn'
  return `${able} van de ${judged} vervangers ${verbs} nodig voor andere vragen.`
}
