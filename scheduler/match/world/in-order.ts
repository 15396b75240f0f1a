import type { Member } from '../../domain/member.ts'
import type { Request } from '../../domain/request.ts'
import type { World } from '../../domain/world.ts'
import { isAlike } from './is-alike.ts'
import { oncePer } from './once-per.ts'

/**
 * The same world with every list that is a set in order of its ids: whatever the order of the input, the plan is the same.
 * What says the same as in the world before is that world's own object, so that what was worked out for it still holds.
 */
export function inOrder(world: World, before?: World): World {
  const kept = {
    spelregels: keptOf(before?.spelregels, world.spelregels),
    law: keptOf(before?.law, world.law),
    roles: keptOf(before?.roles, world.roles.toSorted(by((role) => role.code))),
    sites: keptOf(before?.sites, world.sites.toSorted(by((site) => site.id))),
    participations: keptOf(
      before?.participations,
      world.participations.toSorted(by((one) => one.boardId)),
    ),
    chainLimits: keptOf(before?.chainLimits, world.chainLimits),
    requests: keptById(before?.requests, world.requests, requestInOrder),
    members: keptById(before?.members, world.members, memberInOrder),
  }
  return { ...world, ...kept }
}

function keptOf<Value>(before: Value | undefined, now: Value): Value {
  return before !== undefined && isAlike(before, now) ? before : now
}

/** By what was put in order: what it was made from. Most is told again in the same words, and need not be put in order again. */
const toldAs = new WeakMap<object, object>()

function keptById<Item extends { readonly id: string }>(
  before: readonly Item[] | undefined,
  told: readonly Item[],
  ordered: (item: Item) => Item,
): readonly Item[] {
  const known = new Map(before?.map((item) => [item.id, item]))
  const now = told.map((item) => {
    const was = known.get(item.id)
    if (was !== undefined && isAlike(toldAs.get(was), item)) return was
    const kept = keptOf(was, ordered(item))
    toldAs.set(kept, item)
    return kept
  })
  return now.toSorted(by((item) => item.id))
}

const requestInOrder = oncePer((request: Request): Request => {
  const key = by<Request['sessions'][number]>(({ id }) => id)
  const sessions = request.sessions.toSorted((a, b) => a.startsAt - b.startsAt || key(a, b))
  return { ...request, sessions }
})

/** Exceptions of availability stay as they are: of two that disagree the later one wins. */
const memberInOrder = oncePer((member: Member): Member => {
  return {
    ...member,
    roleCodes: member.roleCodes.toSorted(),
    engagements: member.engagements.toSorted(by((engagement) => engagement.id)),
    qualifications: member.qualifications.toSorted(
      by(({ vak, grade, validUntil }) => `${vak} ${grade} ${validUntil}`),
    ),
    documents: member.documents.toSorted(
      by(({ boardId, kind, seenOn, issuedOn }) => `${boardId} ${kind} ${seenOn} ${issuedOn}`),
    ),
    commitments: member.commitments.toSorted(
      (a, b) =>
        a.startsAt - b.startsAt || by((one: typeof a) => `${one.siteId} ${one.requestId}`)(a, b),
    ),
    admittedByBoardIds: member.admittedByBoardIds.toSorted(),
    knownPlaces: member.knownPlaces.toSorted(),
  }
})

function by<Item>(key: (item: Item) => string): (one: Item, other: Item) => number {
  return (one, other) => {
    const [a, b] = [key(one), key(other)]
    if (a === b) return 0
    return a < b ? -1 : 1
  }
}
