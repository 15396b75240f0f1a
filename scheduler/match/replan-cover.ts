import type { World } from '../domain/world.ts'
import type { CompiledWorld } from './compile/compile-world.ts'
import type { InTheWay } from './explain/change-reason.ts'
import type { EarlierCover } from './explain/changes-of.ts'
import type { Plan } from './plan.ts'
import type { DemandChange } from './replan-changes.ts'
import type { ReplannedWorld } from './replan-world.ts'

/** Who had which lessons in a plan, and which were open, as far as they are still asked. */
export function coverBefore(
  { assignments, requests }: Pick<Plan, 'assignments' | 'requests'>,
  world: World,
): readonly EarlierCover[] {
  const open = requests.map(({ requestId, openSessionIds }) => {
    return { requestId, partId: requestId, memberId: null, sessionIds: openSessionIds }
  })
  return stillAsked([...assignments, ...open], world)
}

/** What was had, and what was open, of the lessons that are still asked. */
export function stillAsked(covers: readonly EarlierCover[], world: World): readonly EarlierCover[] {
  const asked = new Map(world.requests.map(({ id, sessions }) => [id, sessions]))
  return covers.flatMap(({ requestId, partId = requestId, memberId, sessionIds }) => {
    const now = asked.get(requestId)
    if (now === undefined || sessionIds.length === 0) return []
    const ids = new Set(now.map(({ id }) => id))
    const still = sessionIds.filter((id) => ids.has(id))
    return still.length === 0 ? [] : [{ requestId, partId, memberId, sessionIds: still }]
  })
}

/** What keeps a member from what this member had of a request, as the numbers know it. */
export function wayOf(
  compiled: CompiledWorld,
  { changes, standing }: Pick<ReplannedWorld, 'changes' | 'standing'>,
): (requestId: string, memberId: string) => InTheWay {
  const { parts, world, memberOf, partOf } = compiled
  const requestAt = new Map<number, string>()
  for (const [part, demands] of standing.demands.ofPart.entries()) {
    for (const demand of demands) requestAt.set(demand, parts[part]?.request.id ?? '')
  }
  const byCover = Map.groupBy(
    changes.filter(({ was }) => was >= 0),
    ({ was, demand }) => `${requestAt.get(demand)} ${world.members[memberOf[was] ?? -1]?.id}`,
  )
  const requestsIn = ({ reason }: DemandChange): InTheWay => {
    if (reason.kind === 'made-room') {
      return { kind: 'new', requestIds: reason.demands.map((one) => requestAt.get(one) ?? '') }
    }
    const beside = reason.kind === 'no-room' ? reason.beside : []
    const ids = beside.map((column) => parts[partOf[column] ?? -1]?.request.id ?? '')
    return { kind: 'kept', requestIds: ids }
  }
  return (requestId, memberId) => {
    const ways = (byCover.get(`${requestId} ${memberId}`) ?? []).map(requestsIn)
    const isNew = ways.some(({ kind, requestIds }) => kind === 'new' && requestIds.length > 0)
    const kind = isNew ? 'new' : 'kept'
    const found = new Set(ways.filter((one) => one.kind === kind).flatMap((one) => one.requestIds))
    const others = [...found].filter((id) => id !== requestId)
    if (others.length > 0 || found.size === 0) return { kind, requestIds: others }
    return { kind: 'same-request', requestIds: [requestId] }
  }
}
