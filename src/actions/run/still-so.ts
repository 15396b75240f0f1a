import type { Request } from '../../../scheduler/domain/request.ts'
import type { World } from '../../../scheduler/domain/world.ts'
import { isAlike } from '../../../scheduler/match/world/is-alike.ts'
import type { PlannedProposal } from '../../solver/proposals-of-plan.ts'

/** What of a plan still rests on how things are. */
export interface StillSo {
  readonly proposals: readonly PlannedProposal[]
  /** How many rested on something that changed while it was searched: these are not kept. */
  readonly staleCount: number
}

/**
 * Holds what a plan gives to whom against the world as it is now: a proposal is stale where its request or its member is gone or
 * says something else than when the search began, and all are where rules, law, schools or boards changed. What nobody was
 * found for stays, since it promises nobody.
 */
export function stillSo(
  before: World,
  now: World | undefined,
  proposals: readonly PlannedProposal[],
): StillSo {
  const isSameGround = now !== undefined && isAlike(groundOf(before), groundOf(now))
  const requests = isSameGround ? sameIn(before.requests, now.requests, asked) : new Set()
  const members = isSameGround ? sameIn(before.members, now.members, (one) => one) : new Set()
  const still = proposals.filter(
    ({ requestId, memberId }) =>
      memberId === null || (requests.has(requestId) && members.has(memberId)),
  )
  return { proposals: still, staleCount: proposals.length - still.length }
}

/** All that every judgement looks at; the schools of a world are those that are asked about. */
function groundOf({ spelregels, law, roles, participations }: World) {
  const boards = participations.map(({ boardId, draws, supplies }) => ({
    boardId,
    draws,
    supplies,
  }))
  return { spelregels, law, roles, boards }
}

/** Who stood in the plan is no part of what is asked. */
function asked({ plannedMemberId: _plannedMemberId, ...request }: Request) {
  return request
}

/** The ids of those that say the same in both. */
function sameIn<Item extends { readonly id: string }>(
  before: readonly Item[],
  now: readonly Item[],
  saying: (item: Item) => object,
): ReadonlySet<string> {
  const known = new Map(before.map((item) => [item.id, item]))
  const same = now.filter((item) => {
    const was = known.get(item.id)
    return was !== undefined && isAlike(saying(was), saying(item))
  })
  return new Set(same.map(({ id }) => id))
}
