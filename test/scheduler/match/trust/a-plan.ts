import type { World } from '../../../../scheduler/domain/world.ts'
import { judge } from '../../../../scheduler/judge.ts'
import type { Plan, PlannedAssignment } from '../../../../scheduler/match/plan.ts'
import { indexWorld } from '../../../../scheduler/match/world/index-world.ts'

/** Who takes what, by id: the whole of a request unless a part is named. */
export interface Pair {
  readonly memberId: string
  readonly requestId: string
  readonly partId?: string
}

const NO_PRICES = new Float64Array(0)

/** The plan of these pairs, with the judgement of each as if no rule stood in the way, and nobody proving anything. */
export function aPlan(world: World, pairs: readonly Pair[], indexed = indexWorld(world)): Plan {
  const { parts, settingOf, world: ordered } = indexed
  const assignments = pairs.map(
    ({ memberId, requestId, partId = requestId }): PlannedAssignment => {
      const part = parts.find((one) => one.id === partId)
      const member = ordered.members.find((one) => one.id === memberId)
      if (part === undefined || member === undefined) throw new Error(`${partId} by ${memberId}`)
      const { request, sessions } = part
      const verdict = judge({ request, sessions, member }, settingOf(part, member), partId)
      const allowed = { ...verdict, broken: [], value: Math.max(1, verdict.value) }
      const sessionIds = sessions.map((session) => session.id)
      return { requestId, partId, memberId, sessionIds, verdict: allowed }
    },
  )
  const totalValue = assignments.reduce((sum, { verdict }) => sum + verdict.value, 0)
  return {
    assignments,
    requests: ordered.requests.map(({ id, sessions }) => {
      const own = assignments.filter(({ requestId }) => requestId === id)
      const covered = new Set(own.flatMap(({ sessionIds }) => sessionIds))
      const open = sessions.map((session) => session.id).filter((one) => !covered.has(one))
      return {
        requestId: id,
        parts: [],
        openSessionIds: open,
        openPart: null,
        unfilledBecause: null,
      }
    }),
    totalValue,
    bound: totalValue,
    gap: 0,
    status: 'stopped',
    proof: 'none',
    certifiedBound: totalValue,
    certificate: { kind: 'bound', demands: NO_PRICES, boards: NO_PRICES },
    changes: [],
    coverTargets: {},
    workUsed: 0,
    stoppedAtWork: null,
    solverFailure: null,
    seed: 1,
    spelregelsId: world.spelregels.id,
    spelregelsVersion: world.spelregels.version,
  }
}
