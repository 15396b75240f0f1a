import { sectorOf } from '../../../domain/level.ts'
import type { DocumentKind, Member, SeenDocument } from '../../../domain/member.ts'
import { oncePer } from '../../world/once-per.ts'
import type { Part } from '../../world/parts-of.ts'
import type { Facts } from '../facts.ts'
import type { Listing } from './by-listing.ts'

/** Whom a member and a site do not go together any more. */
export function exclusions({ members }: Facts): Listing {
  const excluded = new Set(members.flatMap(({ excludedSiteIds }) => excludedSiteIds))
  return {
    list: ({ request }) => (excluded.has(request.siteId) ? request.siteId : ''),
    says:
      ({ request }) =>
      (member) =>
        members[member]?.excludedSiteIds.includes(request.siteId) ? 'excluded' : '',
    alike: () => '',
  }
}

/** Who answered a request already. */
export function answers({ members }: Facts): Listing {
  return {
    list: ({ request }) => (request.refusedByMemberIds.length > 0 ? request.id : ''),
    says:
      ({ request: { refusedByMemberIds } }) =>
      (member) =>
        refusedByMemberIds.includes(members[member]?.id ?? '') ? 'answered' : '',
    alike: () => '',
  }
}

/** What a board saw of whom; of a certificate of conduct also its days, which are held to the rules of the sectors. */
export function documentsSeen({ members }: Facts, kind: DocumentKind): Listing {
  const seen = members.map(({ documents }) => seenByBoard(documents)[kind])
  return {
    list: ({ request }) => request.boardId,
    says:
      ({ request }) =>
      (member) =>
        seen[member]?.get(request.boardId) ?? '',
    alike: (part) => `${part.request.roleCode} ${kind === 'vog' ? sectorsOf(part) : ''}`,
  }
}

/** Whom a board admitted, and who is its own staff at the time. */
export function admissions({ members, engagements }: Facts): Listing {
  const { all, timeOf, inForce } = engagements
  const employers = all.map((one) => (one?.employer.kind === 'board' ? one.employer.boardId : ''))
  const versions = staffVersions(inForce, employers)
  const admitted = admittedBy(members)
  return {
    list: ({ request: { boardId } }, at) =>
      `${versions[timeOf[at] ?? 0]?.get(boardId) ?? 0} ${boardId}`,
    says({ request: { boardId } }, at) {
      const ofTime = inForce[timeOf[at] ?? 0]
      const byBoard = admitted.get(boardId)
      const isStaff = employers.map((employer) => employer === boardId)
      return (member) => {
        const isAdmitted = byBoard?.[member] === 1
        if (isStaff[ofTime?.[member] ?? 0]) return isAdmitted ? 'own, admitted' : 'own'
        return isAdmitted ? 'admitted' : ''
      }
    },
    alike: () => '',
  }
}

/** By board, by member: 1 where the board admitted the member. */
function admittedBy(members: readonly Member[]): ReadonlyMap<string, Uint8Array> {
  const admitted = new Map<string, Uint8Array>()
  for (const [at, { admittedByBoardIds }] of members.entries()) {
    for (const boardId of admittedByBoardIds) {
      const byBoard = admitted.get(boardId) ?? new Uint8Array(members.length)
      admitted.set(boardId, byBoard)
      byBoard[at] = 1
    }
  }
  return admitted
}

/** By time: how often the staff of a board had changed by then, so that times between which it did not are alike. */
function staffVersions(
  inForce: readonly Int32Array[],
  employers: readonly string[],
): readonly ReadonlyMap<string, number>[] {
  const versions = new Map<string, number>()
  return inForce.map((now, time) => {
    const before = inForce[time - 1]
    for (let member = 0; before !== undefined && member < now.length; member += 1) {
      if (before[member] === now[member]) continue
      for (const one of [before[member], now[member]]) {
        versions.set(employers[one ?? 0] ?? '', time)
      }
    }
    return new Map(versions)
  })
}

/** By kind and board: the days of what was seen. */
const seenByBoard = oncePer((documents: readonly SeenDocument[]) => {
  const seen = {
    vog: new Map<string, string>(),
    identity: new Map<string, string>(),
    diploma: new Map<string, string>(),
  }
  for (const { kind, boardId, issuedOn, seenOn } of documents) {
    const before = seen[kind].get(boardId) ?? ''
    seen[kind].set(boardId, kind === 'vog' ? `${before} ${issuedOn}/${seenOn}` : 'seen')
  }
  return seen
})

const sectorsOf = oncePer(({ sessions }: Part): string =>
  [...new Set(sessions.map(({ level }) => sectorOf(level)))].toSorted().join(' '),
)
