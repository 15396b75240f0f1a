import type { Session } from '../../domain/request.ts'
import { judge } from '../../judge.ts'
import { HARD_RULES } from '../../rules/register.ts'
import type { CompiledWorld } from '../compile/compile-world.ts'
import type { RankedPart } from '../plan.ts'
import type { Part } from '../world/parts-of.ts'
import { byValue, keptAwayBy, nearest } from './rank-part.ts'

/** The lessons of a request that stay open while somebody has the others. */
export interface OpenRest {
  /** The whole of the request. */
  readonly whole: Part
  readonly open: readonly Session[]
  /** The places of the smallest parts that the open lessons fill. */
  readonly places: readonly number[]
}

const BITS = new Map(HARD_RULES.map(({ id }, rule) => [id, 1 << rule]))

/**
 * Ranks everybody for what stays open of a request that others have the rest of: judged on those lessons alone. `atLeast` is
 * what choosing a member (by place) for one of the smallest parts costs at least; for all of them it costs the most of that.
 */
export function rankRest(
  { world, settingOf, failingOf }: Pick<CompiledWorld, 'world' | 'settingOf' | 'failingOf'>,
  { whole, open, places }: OpenRest,
  atLeast: (place: number, member: number) => number,
): RankedPart {
  const part: Part = { ...whole, sessions: open }
  const masks = new Uint32Array(world.members.length)
  for (const place of places) {
    for (const [member, mask] of failingOf(place).entries()) {
      masks[member] = (masks[member] ?? 0) | mask
    }
  }
  const verdictOf = (of: number) => {
    const member = world.members[of]
    if (member === undefined) throw new RangeError(`no member ${of}`)
    const candidacy = { request: part.request, sessions: open, member }
    return judge(candidacy, settingOf(part, member), part.id)
  }
  const able = [...masks.keys()].flatMap((of) => {
    if (masks[of] !== 0) return []
    const verdict = verdictOf(of)
    for (const { ruleId } of verdict.broken) masks[of] = (masks[of] ?? 0) | (BITS.get(ruleId) ?? 0)
    return verdict.broken.length > 0 ? [] : [{ of, verdict }]
  })
  const inOrder = able.toSorted((one, other) => byValue(one.verdict, other.verdict))
  return {
    partId: part.id,
    sessionIds: open.map(({ id }) => id),
    verdicts: [
      ...inOrder.map(({ verdict }) => verdict),
      ...nearest(masks, new Set()).map(verdictOf),
    ],
    alternatives: inOrder.map(({ of, verdict: { memberId } }) => {
      return { memberId, atLeast: Math.max(...places.map((place) => atLeast(place, of))) }
    }),
    judgedCount: world.members.length,
    keptAway: keptAwayBy(masks),
  }
}
