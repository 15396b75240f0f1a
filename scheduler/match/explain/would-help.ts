import type { Verdict } from '../../domain/verdict.ts'
import { listInWords } from '../../rules/in-words.ts'
import { type Remedy, remedyFor } from './remedy.ts'

/** Obstacles that stand alone between a request and some members: take these away and each of them can come. */
export interface WouldHelp {
  readonly remedies: readonly Remedy[]
  /** Everybody whom this would let through, in order. */
  readonly memberIds: readonly string[]
  /** One Dutch sentence, made from the remedies alone. */
  readonly sentence: string
}

type Judged = Pick<Verdict, 'memberId' | 'broken'>

/** Longer lists are not read. */
const HELPS_MAX = 5

/**
 * What would make it possible to fill a part that the plan gives nobody, from everybody's judgement: that what those who can come
 * are needed for is given to others, and then the smallest sets of obstacles that can be taken away, best first (few obstacles,
 * little effort, many members). A set that holds another whole set is left out. Empty where nobody can come and only law,
 * nature or an exclusion stands in the way. For what somebody is needed is not told: it may be another board's.
 */
export function wouldHelp(verdicts: readonly Judged[], helpsMax = HELPS_MAX): readonly WouldHelp[] {
  const able = verdicts.filter(({ broken }) => broken.length === 0)
  const refused = verdicts.filter(({ broken }) => broken.length > 0)
  return [...othersInstead(able), ...obstaclesIn(refused, helpsMax)].slice(0, helpsMax)
}

/** Who can come is needed elsewhere: it would help if others did that. */
function othersInstead(able: readonly Judged[]): readonly WouldHelp[] {
  if (able.length === 0) return []
  const memberIds = able.map(({ memberId }) => memberId).toSorted()
  const who = able.length === 1 ? 'deze vervanger' : 'een van hen'
  const sentence = `${atMembers(able.length)}: kan als iemand anders de vraag overneemt waarvoor ${who} nu nodig is.`
  return [{ remedies: [], memberIds, sentence }]
}

function obstaclesIn(verdicts: readonly Judged[], helpsMax: number): readonly WouldHelp[] {
  const sets = new Map<string, { remedies: readonly Remedy[]; memberIds: string[] }>()
  for (const verdict of verdicts) {
    const remedies = remediesOf(verdict)
    if (remedies === undefined) continue
    const key = remedies.map(keyOf).join('\n')
    const set = sets.get(key) ?? { remedies, memberIds: [] }
    sets.set(key, set)
    set.memberIds.push(verdict.memberId)
  }
  const all = [...sets.values()].toSorted(bestFirst)
  const smallest: typeof all = []
  for (const set of all) {
    if (!smallest.some((smaller) => holdsAll(set.remedies, smaller.remedies))) smallest.push(set)
    if (smallest.length === helpsMax) break
  }
  return smallest.map(({ remedies, memberIds }) => ({
    remedies,
    memberIds: memberIds.toSorted(),
    sentence: sentenceOf(remedies, memberIds.length),
  }))
}

/** What would let one refused candidate through; nothing where that cannot be helped. */
export function wouldHelpMember(verdict: Judged): WouldHelp | undefined {
  const remedies = remediesOf(verdict)
  if (remedies === undefined || remedies.length === 0) return undefined
  const sentence = `Kan als ${conditionsOf(remedies)}.`
  return { remedies, memberIds: [verdict.memberId], sentence }
}

/** Undefined where one of the obstacles cannot be taken away. */
function remediesOf({ broken }: Judged): readonly Remedy[] | undefined {
  const remedies = broken.flatMap((rule) => remedyFor(rule) ?? [])
  return remedies.length === broken.length ? remedies : undefined
}

function keyOf({ ruleId, condition }: Remedy): string {
  return `${ruleId}: ${condition}`
}

function holdsAll(large: readonly Remedy[], small: readonly Remedy[]): boolean {
  const keys = new Set(large.map(keyOf))
  return small.every((remedy) => keys.has(keyOf(remedy)))
}

interface HelpSet {
  readonly remedies: readonly Remedy[]
  readonly memberIds: readonly string[]
}

function bestFirst(one: HelpSet, other: HelpSet): number {
  const byCount = one.remedies.length - other.remedies.length
  const byEffort = effortOf(one) - effortOf(other)
  const byMembers = other.memberIds.length - one.memberIds.length
  const [a, b] = [one.remedies.map(keyOf).join(), other.remedies.map(keyOf).join()]
  return byCount || byEffort || byMembers || (a < b ? -1 : 1)
}

function effortOf({ remedies }: HelpSet): number {
  return remedies.reduce((sum, { effort }) => sum + effort, 0)
}

function conditionsOf(remedies: readonly Remedy[]): string {
  return listInWords(remedies.map(({ condition }) => condition))
}

function sentenceOf(remedies: readonly Remedy[], members: number): string {
  return `${atMembers(members)}: kan als ${conditionsOf(remedies)}.`
}

function atMembers(count: number): string {
  return count === 1 ? 'Bij één vervanger' : `Bij ${count} vervangers`
}
