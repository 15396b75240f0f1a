import type { Verdict } from '../../domain/verdict.ts'
import { HARD_RULES } from '../../rules/register.ts'
import type { CompiledWorld } from '../compile/compile-world.ts'
import type { Alternative, RankedPart } from '../plan.ts'

/** Of those who cannot come so many are told: the ones that the fewest rules keep away. Anybody else can be asked about. */
const REFUSED_TOLD_MAX = 60

/** What a ranking needs besides the world. */
export interface RankWith {
  /** The members, by place, who can come, each with the column that says so. */
  readonly able: ReadonlyMap<number, number>
  readonly isChosen: (column: number) => boolean
  /** By column: what choosing it instead costs at least. */
  readonly atLeast: (column: number) => number
  /** By place: members who are told about however many rules keep them away, such as who had it before. */
  readonly always: ReadonlySet<number>
}

/** Ranks everybody for one part (its place in the world): who can come by value, then who comes near. */
export function rankPart(
  { parts, world, verdictOf, failingOf }: CompiledWorld,
  at: number,
  { able, isChosen, atLeast, always }: RankWith,
): RankedPart {
  const part = parts[at]
  if (part === undefined) throw new RangeError(`the world has no part ${at}`)
  const masks = failingOf(at)
  const verdicts = [...able.keys()].map((member) => verdictOf(at, member)).toSorted(byValue)
  const columnOf = new Map([...able].map(([member, column]) => [world.members[member]?.id, column]))
  const alternatives = verdicts.flatMap(({ memberId }): readonly Alternative[] => {
    const column = columnOf.get(memberId)
    if (column === undefined || isChosen(column)) return []
    return [{ memberId, atLeast: atLeast(column) }]
  })
  const near = nearest(masks, always).map((member) => verdictOf(at, member, masks[member]))
  return {
    partId: part.id,
    sessionIds: part.sessions.map(({ id }) => id),
    verdicts: [...verdicts, ...near],
    alternatives,
    judgedCount: world.members.length,
    keptAway: keptAwayBy(masks),
  }
}

/** Best first, of equals by id. */
export function byValue(one: Verdict, other: Verdict): number {
  return other.value - one.value || (one.memberId < other.memberId ? -1 : 1)
}

/** The places of the members whom the fewest rules keep away, of equals in order of the world. */
export function nearest(masks: Uint32Array, always: ReadonlySet<number>): readonly number[] {
  const byCount: number[][] = []
  for (const [member, mask] of masks.entries()) {
    if (mask === 0) continue
    const count = countOf(mask)
    const those = byCount[count]
    if (those === undefined) byCount[count] = [member]
    else if (those.length < REFUSED_TOLD_MAX || always.has(member)) those.push(member)
  }
  const inOrder = byCount.flat()
  return inOrder.filter((member, place) => place < REFUSED_TOLD_MAX || always.has(member))
}

function countOf(mask: number): number {
  let count = 0
  for (let left = mask; left !== 0; left &= left - 1) count += 1
  return count
}

/** How many each rule keeps away first, by its id. */
export function keptAwayBy(masks: Uint32Array): Readonly<Record<string, number>> {
  const byRule = new Int32Array(HARD_RULES.length)
  const first: number[] = []
  for (const mask of masks) {
    if (mask === 0) continue
    const rule = 31 - Math.clz32(mask & -mask)
    if (byRule[rule] === 0) first.push(rule)
    byRule[rule] = (byRule[rule] ?? 0) + 1
  }
  return Object.fromEntries(first.map((rule) => [HARD_RULES[rule]?.id ?? '', byRule[rule] ?? 0]))
}
