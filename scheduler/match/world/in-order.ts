import type { Commitment, Member, SeenDocument } from '../../domain/member.ts'
import type { Qualification } from '../../domain/qualification.ts'
import type { Request } from '../../domain/request.ts'
import type { World } from '../../domain/world.ts'
import { inTime } from './in-time.ts'
import { isAlike } from './is-alike.ts'
import { oncePer } from './once-per.ts'
import { sorted } from './sorted.ts'

/**
 * The same world with every list that is a set in order of its ids: whatever the order of the input, the plan is the same.
 * What says the same as in the world before is that world's own object, so that what was worked out for it still holds.
 */
export function inOrder(world: World, before?: World): World {
  const kept = {
    spelregels: keptOf(before?.spelregels, world.spelregels),
    law: keptOf(before?.law, world.law),
    roles: keptOf(
      before?.roles,
      sorted(world.roles, (a, b) => byText(a.code, b.code)),
    ),
    sites: keptOf(before?.sites, sorted(world.sites, byId)),
    participations: keptOf(
      before?.participations,
      sorted(world.participations, (a, b) => byText(a.boardId, b.boardId)),
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
    if (was !== undefined && isAlike(toldAs.get(was) ?? was, item)) return was
    const kept = keptOf(was, ordered(item))
    if (kept !== item) toldAs.set(kept, item)
    return kept
  })
  return sorted(now, byId)
}

function requestInOrder(request: Request): Request {
  const sessions = inTime(request.sessions)
  return sessions === request.sessions ? request : { ...request, sessions }
}

/** Exceptions of availability stay as they are: of two that disagree the later one wins. */
const memberInOrder = oncePer((member: Member): Member => {
  return {
    ...member,
    roleCodes: sorted(member.roleCodes, byText),
    engagements: sorted(member.engagements, byId),
    qualifications: sorted(member.qualifications, byLine),
    documents: documentsInOrder(member.documents),
    commitments: commitmentsInOrder(member.commitments),
    admittedByBoardIds: sorted(member.admittedByBoardIds, byText),
    knownPlaces: sorted(member.knownPlaces, byText),
  }
})

/** The same list twice is the same list in order, with what was worked out for that one. */
const documentsInOrder = oncePer((documents: Member['documents']) => sorted(documents, byDocument))
const commitmentsInOrder = oncePer((commitments: Member['commitments']) =>
  sorted(commitments, byCommitment),
)

function byText(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}

function byId(one: { readonly id: string }, other: { readonly id: string }): number {
  return byText(one.id, other.id)
}

function byLine(one: Qualification, other: Qualification): number {
  return (
    byText(one.vak ?? '', other.vak ?? '') ||
    byText(one.grade, other.grade) ||
    byText(one.validUntil ?? '', other.validUntil ?? '')
  )
}

function byDocument(one: SeenDocument, other: SeenDocument): number {
  return (
    byText(one.boardId, other.boardId) ||
    byText(one.kind, other.kind) ||
    byText(one.seenOn, other.seenOn) ||
    byText(one.issuedOn, other.issuedOn)
  )
}

function byCommitment(one: Commitment, other: Commitment): number {
  return (
    one.startsAt - other.startsAt ||
    byText(one.siteId, other.siteId) ||
    byText(one.requestId ?? '', other.requestId ?? '')
  )
}
