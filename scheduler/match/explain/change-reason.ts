import type { Facts, Verdict } from '../../domain/verdict.ts'
import { listInWords } from '../../rules/in-words.ts'
import { HARD_RULES, SOFT_OBJECTIVES } from '../../rules/register.ts'
import { objectiveDifferences } from './objective-differences.ts'

const REASONS = [
  'filled',
  'left-pool',
  'not-allowed',
  'new-lessons',
  'needed-elsewhere',
  'no-room-beside',
  'other-lessons',
  'fits-better',
  'fits-as-well',
  'search-stopped',
] as const
/** Why lessons are somebody else's than in the plan before, or nobody's. */
export type ChangeReason = (typeof REASONS)[number]

/** Other requests that keep a member from what this member had. */
export interface InTheWay {
  /**
   * `new`: the member was given these, and cannot do both. `kept`: the member keeps these, and can no longer do both.
   * `same-request`: the member has other lessons of the same request, and cannot do all. `new-perhaps`: the member was given these; whether both could be done is not known.
   */
  readonly kind: 'new' | 'kept' | 'same-request' | 'new-perhaps'
  readonly requestIds: readonly string[]
}

/** What a change is judged by. */
export interface ChangeFacts {
  /** The judgement of who had it: `null` where nobody had, `undefined` where that member is no longer judged. */
  readonly was: Verdict | null | undefined
  /** The judgement of who has it now; `undefined`: nobody. */
  readonly is: Verdict | undefined
  readonly inTheWay: () => InTheWay
  /** Whether what keeps the earlier one away are only lessons that were not asked before. */
  readonly isOfNewLessons?: () => boolean
}

/** More than these tell the reader nothing. */
const OBJECTIVES_TOLD = 2

/**
 * Why a change was made, most compelling first: who had it is gone, or may not come any more (or not for lessons that came
 * since), or is needed for other requests;
 * only then that somebody else fits better, and where nobody has it that the search was stopped.
 */
export function changeReason({ was, is, inTheWay, isOfNewLessons = () => false }: ChangeFacts): {
  readonly reason: ChangeReason
  readonly facts: Facts
} {
  if (was === null) return { reason: 'filled', facts: {} }
  if (was === undefined) return { reason: 'left-pool', facts: {} }
  const [broken, ...more] = was.broken
  if (broken !== undefined) {
    const { ruleId, facts } = broken
    const reason = isOfNewLessons() ? 'new-lessons' : 'not-allowed'
    return { reason, facts: { ...facts, ruleId, rulesMore: more.length } }
  }
  const { kind, requestIds: those } = inTheWay()
  const requestIds = [...new Set(those)]
  const isInTheWay = requestIds.length > 0
  if (isInTheWay && kind === 'new') return { reason: 'needed-elsewhere', facts: { requestIds } }
  if (isInTheWay && kind === 'kept') return { reason: 'no-room-beside', facts: { requestIds } }
  if (isInTheWay && kind === 'same-request') return { reason: 'other-lessons', facts: {} }
  if (is !== undefined && is.value > was.value) {
    const objectiveIds = objectiveDifferences(was.costs, is.costs).map((one) => one.objectiveId)
    return { reason: 'fits-better', facts: { objectiveIds, valueMore: is.value - was.value } }
  }
  if (isInTheWay) return { reason: 'needed-elsewhere', facts: { requestIds } }
  return { reason: is === undefined ? 'search-stopped' : 'fits-as-well', facts: {} }
}

/** One Dutch sentence for the coordinator, made from the facts alone. */
export function explainChange(reason: ChangeReason, facts: Facts): string {
  switch (reason) {
    case 'filled':
      return 'Hiervoor was nog niemand gevonden.'
    case 'left-pool':
      return 'De eerdere vervanger hoort niet meer bij de pool.'
    case 'not-allowed':
      return `De eerdere vervanger kan niet meer. ${ruleInWords(facts)}`
    case 'new-lessons':
      return `Er zijn lessen bij gekomen die de eerdere vervanger niet kan geven. ${ruleInWords(facts)}`
    case 'needed-elsewhere':
      return `De eerdere vervanger is nu nodig voor ${requestsInWords(facts)}.`
    case 'no-room-beside':
      return `De eerdere vervanger kan dit niet meer combineren met ${requestsInWords(facts)}.`
    case 'other-lessons':
      return 'De eerdere vervanger geeft nu andere lessen van deze vraag.'
    case 'fits-better': {
      const told = textsOf(facts['objectiveIds']).slice(0, OBJECTIVES_TOLD).map(titleOf)
      const why = told.length === 0 ? '' : `, vooral door: ${listInWords(told)}`
      return `Een andere vervanger past nu beter${why}.`
    }
    case 'fits-as-well':
      return 'In het plan voor alle vragen samen past een andere vervanger hier even goed of beter.'
    case 'search-stopped':
      return 'Het zoeken is gestopt voordat hiervoor weer iemand was gevonden.'
  }
}

function requestsInWords(facts: Facts): string {
  const { length } = textsOf(facts['requestIds'])
  return length === 1 ? 'een andere vraag' : `${length} andere vragen`
}

function ruleInWords({ ruleId, rulesMore, ...facts }: Facts): string {
  const sentence = HARD_RULES.find(({ id }) => id === ruleId)?.explain(facts) ?? ''
  const more = Number(rulesMore)
  if (more === 0) return sentence
  const rules = more === 1 ? 'nog één regel' : `nog ${more} regels`
  return `${sentence} Er ${more === 1 ? 'staat' : 'staan'} ${rules} in de weg.`
}

function textsOf(fact: Facts[string] | undefined): readonly string[] {
  return Array.isArray(fact) ? fact : []
}

function titleOf(objectiveId: string): string {
  return SOFT_OBJECTIVES.find(({ id }) => id === objectiveId)?.title.toLowerCase() ?? ''
}
