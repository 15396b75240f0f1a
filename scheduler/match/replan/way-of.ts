import type { CompiledWorld } from '../compile/compile-world.ts'
import type { InTheWay } from '../explain/change-reason.ts'
import type { DemandChange } from './replan-changes.ts'
import type { Standing } from './standing-as-told.ts'

/** What keeps a member from what this member had of a request, as the numbers know it. */
export function wayOf(
  compiled: CompiledWorld,
  { demands }: Pick<Standing, 'demands'>,
  changes: readonly DemandChange[],
): (requestId: string, memberId: string) => InTheWay {
  const { parts, world, memberOf, partOf } = compiled
  const requestAt = new Map<number, string>()
  for (const [part, own] of demands.ofPart.entries()) {
    for (const demand of own) requestAt.set(demand, parts[part]?.request.id ?? '')
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
