import type { Commitment, Member } from '../../domain/member.ts'
import type { Request } from '../../domain/request.ts'
import type { ChainLimit, World } from '../../domain/world.ts'
import { type Part, partsOf } from './parts-of.ts'

/** A part of a request that stays with a member, whatever else is planned: an assignment that began, or one that is fixed. */
export interface Pin {
  readonly partId: string
  readonly memberId: string
}

/**
 * The world with these assignments made: the sessions are no longer asked and are commitments of the member, and each takes one
 * of the contracts that the board can still give. Where a weekday is pinned, the request goes on with what is left of it, under
 * the same id and with the length of the whole absence. Throws `RangeError` where a pin names a part or a member that the world
 * does not have, and where a lesson is pinned twice.
 */
export function withPins(world: World, pins: readonly Pin[]): World {
  if (pins.length === 0) return world
  const parts = new Map(
    world.requests.flatMap((request) =>
      partsOf(request, world.spelregels).map((part) => [part.id, part] as const),
    ),
  )
  const members = new Set(world.members.map(({ id }) => id))
  const pinned = pins.map(({ partId, memberId }): Pinned => {
    const part = parts.get(partId)
    if (part === undefined) throw new RangeError(`the world has no part ${partId}`)
    if (!members.has(memberId)) throw new RangeError(`the world has no member ${memberId}`)
    return { part, memberId }
  })
  const lessons = pinned.flatMap(({ part }) => part.sessions)
  if (new Set(lessons).size < lessons.length) throw new RangeError('a lesson is pinned twice')
  const byMember = Map.groupBy(pinned, ({ memberId }) => memberId)
  return {
    ...world,
    requests: world.requests.flatMap((request) => withoutPinned(request, pinned)),
    members: world.members.map((member) => withCommitments(member, byMember.get(member.id) ?? [])),
    chainLimits: lessRoom(world, byMember),
  }
}

interface Pinned {
  readonly part: Part
  readonly memberId: string
}

function withoutPinned(request: Request, pinned: readonly Pinned[]): readonly Request[] {
  const own = pinned.filter(({ part }) => part.request.id === request.id)
  if (own.length === 0) return [request]
  const taken = new Set(own.flatMap(({ part }) => part.sessions.map(({ id }) => id)))
  const sessions = request.sessions.filter(({ id }) => !taken.has(id))
  return sessions.length === 0 ? [] : [{ ...request, sessions }]
}

function withCommitments(member: Member, pinned: readonly Pinned[]): Member {
  if (pinned.length === 0) return member
  const more = pinned.flatMap(({ part: { request, sessions } }) =>
    sessions.map(({ day, startsAt, endsAt, minutes }): Commitment => {
      const { id: requestId, siteId, boardId } = request
      return { requestId, siteId, boardId, day, startsAt, endsAt, minutes }
    }),
  )
  return { ...member, commitments: [...member.commitments, ...more] }
}

function lessRoom(
  { chainLimits, requests }: World,
  byMember: ReadonlyMap<string, readonly Pinned[]>,
): readonly ChainLimit[] {
  const boardOf = new Map(requests.map(({ id, boardId }) => [id, boardId]))
  return chainLimits.map((limit) => {
    const others = (byMember.get(limit.memberId) ?? [])
      .map(({ part }) => part.request)
      .filter(
        ({ id, boardId }) => id !== limit.requestId && boardId === boardOf.get(limit.requestId),
      )
    const contracts = new Set(others.map(({ id }) => id)).size
    return contracts === 0 ? limit : { ...limit, room: Math.max(0, limit.room - contracts) }
  })
}
