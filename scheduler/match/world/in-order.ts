import type { Member } from '../../domain/member.ts'
import type { Request } from '../../domain/request.ts'
import type { World } from '../../domain/world.ts'

/** The same world with every list that is a set in order of its ids: whatever the order of the input, the plan is the same. */
export function inOrder(world: World): World {
  return {
    ...world,
    requests: world.requests.map(sessionsInOrder).toSorted(by((request) => request.id)),
    members: world.members.map(memberInOrder).toSorted(by((member) => member.id)),
  }
}

function sessionsInOrder(request: Request): Request {
  const key = by<Request['sessions'][number]>(({ id }) => id)
  const sessions = request.sessions.toSorted((a, b) => a.startsAt - b.startsAt || key(a, b))
  return { ...request, sessions }
}

/** Exceptions of availability stay as they are: of two that disagree the later one wins. */
function memberInOrder(member: Member): Member {
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
  }
}

function by<Item>(key: (item: Item) => string): (one: Item, other: Item) => number {
  return (one, other) => {
    const [a, b] = [key(one), key(other)]
    if (a === b) return 0
    return a < b ? -1 : 1
  }
}
