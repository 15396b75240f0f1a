import type { ObjectiveId } from '../../domain/spelregels.ts'
import type { Verdict } from '../../domain/verdict.ts'
import { listInWords, wholeInWords } from '../../rules/in-words.ts'
import { SOFT_OBJECTIVES } from '../../rules/register.ts'
import type { RankedPart } from '../plan.ts'
import { type ObjectiveDifference, objectiveDifferences } from './objective-differences.ts'

/** What speaks for the one whom the plan chose, in points of value. */
export interface WhyThisOne {
  /** What covering these lessons is worth before costs. */
  readonly worth: number
  /** What the choice costs by objective, dearest first; those that cost nothing are left out. */
  readonly costs: readonly { readonly objectiveId: ObjectiveId; readonly weighted: number }[]
  readonly value: number
  /** How many others could come as well. */
  readonly others: number
  /** The best of the others on their own; `null` where nobody else could come. */
  readonly next: NextBest | null
  /** Every other choice costs the region at least so much. */
  readonly atLeast: number
}

interface NextBest {
  readonly memberId: string
  /** How much less this one is worth; below 0 where it is worth more, and needed elsewhere. */
  readonly less: number
  readonly by: readonly ObjectiveDifference[]
}

const TITLES = new Map(SOFT_OBJECTIVES.map(({ id, title }) => [id, title.toLowerCase()]))
/** More than these tell the reader nothing. */
const OBJECTIVES_TOLD = 2

/** Why the plan has this one for this part, held against everybody else who could do it. */
export function whyThisOne(chosen: Verdict, { verdicts, alternatives }: RankedPart): WhyThisOne {
  const others = verdicts.filter(({ memberId, broken }) => {
    return broken.length === 0 && memberId !== chosen.memberId
  })
  const next = others.toSorted((a, b) => b.value - a.value || (a.memberId < b.memberId ? -1 : 1))[0]
  const costs = chosen.costs
    .filter(({ weighted }) => weighted > 0)
    .map(({ objectiveId, weighted }) => ({ objectiveId, weighted }))
    .toSorted((a, b) => b.weighted - a.weighted || (a.objectiveId < b.objectiveId ? -1 : 1))
  const prices = alternatives
    .filter(({ memberId }) => memberId !== chosen.memberId)
    .map(({ atLeast }) => atLeast)
  return {
    worth: chosen.value + costs.reduce((sum, { weighted }) => sum + weighted, 0),
    costs,
    value: chosen.value,
    others: others.length,
    next: next === undefined ? null : nextBest(chosen, next),
    atLeast: prices.length === 0 ? 0 : Math.max(0, Math.floor(Math.min(...prices))),
  }
}

function nextBest(chosen: Verdict, { memberId, value, costs }: Verdict): NextBest {
  const by = objectiveDifferences(costs, chosen.costs)
  return { memberId, less: chosen.value - value, by }
}

/** The same in Dutch sentences for the coordinator, from the facts alone. */
export function explainWhyThisOne({ others, next, atLeast }: WhyThisOne): readonly string[] {
  if (next === null) return ['Dit is de enige vervanger die binnen alle regels kan.']
  const isAlone = others === 1
  const count = isAlone ? 'Eén andere vervanger kan' : `${others} andere vervangers kunnen`
  return [
    `${count} ook. ${besideNext(next, isAlone ? 'die' : 'de beste van hen')}`,
    ...atLeastInWords(atLeast),
  ]
}

function besideNext({ less, by }: NextBest, who: 'die' | 'de beste van hen'): string {
  const subject = who === 'die' ? 'Die' : 'De beste van hen'
  if (less < 0) {
    return `${subject} past op zichzelf beter, maar is in het plan voor alle vragen samen elders nodig.`
  }
  if (less === 0) return `${subject} past op zichzelf even goed.`
  const told = by.slice(0, OBJECTIVES_TOLD).map(({ objectiveId }) => TITLES.get(objectiveId) ?? '')
  return `Deze past beter dan ${who}, vooral door: ${listInWords(told)}.`
}

function atLeastInWords(atLeast: number): readonly string[] {
  if (atLeast < 1) return []
  const points = atLeast === 1 ? '1 punt' : `${wholeInWords(atLeast)} punten`
  return [`Iedere andere keuze kost de regio minstens ${points}.`]
}
