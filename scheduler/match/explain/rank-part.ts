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
  { parts, world, verdictOf, failing }: CompiledWorld,
  at: number,
  { able, isChosen, atLeast, always }: RankWith,
): RankedPart {
  const part = parts[at]
  if (part === undefined) throw new RangeError(`the world has no part ${at}`)
  const masks = world.members.map((_, member) => (able.has(member) ? 0 : failing(at, member)))
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

function byValue(one: Verdict, other: Verdict): number {
  return other.value - one.value || (one.memberId < other.memberId ? -1 : 1)
}

/** The places of the members whom the fewest rules keep away, of equals in order of the world. */
function nearest(masks: readonly number[], always: ReadonlySet<number>): readonly number[] {
  const refused = [...masks.keys()].filter((member) => masks[member] !== 0)
  const inOrder = refused.toSorted((a, b) => countOf(masks[a]) - countOf(masks[b]) || a - b)
  return inOrder.filter((member, place) => place < REFUSED_TOLD_MAX || always.has(member))
}

function countOf(mask = 0): number {
  let count = 0
  for (let left = mask; left !== 0; left &= left - 1) count += 1
  return count
}

function keptAwayBy(masks: readonly number[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const mask of masks) {
    if (mask === 0) continue
    const id = HARD_RULES[31 - Math.clz32(mask & -mask)]?.id ?? ''
    counts[id] = (counts[id] ?? 0) + 1
  }
  return counts
}
