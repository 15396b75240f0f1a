import type { Verdict } from '../../../../scheduler/domain/verdict.ts'
import type { World } from '../../../../scheduler/domain/world.ts'
import { judge } from '../../../../scheduler/judge.ts'
import type { Plan, RankedPart } from '../../../../scheduler/match/plan.ts'
import { indexWorld } from '../../../../scheduler/match/world/index-world.ts'
import { aPlan, type Pair } from '../trust/a-plan.ts'

/** The plan of these pairs with everybody's judgement, and a cost for each other choice where one is given. */
export function rankedPlan(
  world: World,
  pairs: readonly Pair[],
  atLeast: Readonly<Record<string, number>> = {},
): Plan {
  const { parts, settingOf, world: ordered } = indexWorld(world)
  const plan = aPlan(world, pairs)
  const ranked = parts.map((part): RankedPart => {
    const { request, sessions } = part
    const verdicts = ordered.members.map((member) =>
      judge({ request, sessions, member }, settingOf(part, member), part.id),
    )
    const alternatives = verdicts
      .filter(({ memberId, broken }) => broken.length === 0 && memberId in atLeast)
      .map(({ memberId }) => ({ memberId, atLeast: atLeast[memberId] ?? 0 }))
    const sessionIds = sessions.map((session) => session.id)
    const counts = { judgedCount: verdicts.length, keptAway: {} }
    return { partId: part.id, sessionIds, verdicts, alternatives, ...counts }
  })
  return {
    ...plan,
    requests: plan.requests.map((one) => ({
      ...one,
      parts: ranked.filter(({ verdicts }) => verdicts[0]?.requestId === one.requestId),
    })),
  }
}

/** Everybody's judgement for the whole of the only request. */
export function verdictsIn(world: World): readonly Verdict[] {
  return rankedPlan(world, []).requests[0]?.parts[0]?.verdicts ?? []
}

/** The judgement of one of them; throws where there is none. */
export function verdictOf(world: World, memberId: string): Verdict {
  const found = verdictsIn(world).find((one) => one.memberId === memberId)
  if (found === undefined) throw new Error(`nobody judged ${memberId}`)
  return found
}
