import { sectorOf } from '../../../domain/level.ts'
import type { DocumentKind, Member, SeenDocument } from '../../../domain/member.ts'
import { oncePer } from '../../world/once-per.ts'
import type { Part } from '../../world/parts-of.ts'
import type { Facts } from '../facts.ts'
import type { Listing } from './by-listing.ts'

type Listed = ReadonlyMap<number, string>

const NOBODY_LISTED: Listed = new Map()

/** Whom a member and a site do not go together any more. */
export function exclusions({ members }: Facts): Listing {
  const bySite = listedBy(members, (member) =>
    member.excludedSiteIds.map((siteId) => [siteId, 'excluded']),
  )
  return {
    list: ({ request }) => (bySite.has(request.siteId) ? request.siteId : ''),
    listed: ({ request }) => bySite.get(request.siteId) ?? NOBODY_LISTED,
    alike: () => '',
  }
}

/** Who answered a request already. */
export function answers({ members }: Facts): Listing {
  const memberAt = new Map(members.map(({ id }, at) => [id, at]))
  const listed = ({ request }: Part) => {
    const found = request.refusedByMemberIds.flatMap((id) => memberAt.get(id) ?? [])
    return new Map(found.map((at) => [at, 'answered']))
  }
  const list = ({ request }: Part) => (request.refusedByMemberIds.length > 0 ? request.id : '')
  return { list, listed, alike: () => '' }
}

/** What a board saw of whom; of a certificate of conduct also its days, which are held to the rules of the sectors. */
export function documentsSeen({ members }: Facts, kind: DocumentKind): Listing {
  const byBoard = new Map<string, Map<number, string>>()
  for (const [at, { documents }] of members.entries()) {
    for (const [boardId, seen] of seenByBoard(documents)[kind]) {
      const ofBoard = byBoard.get(boardId) ?? new Map<number, string>()
      byBoard.set(boardId, ofBoard.set(at, seen))
    }
  }
  return {
    list: ({ request }) => request.boardId,
    listed: ({ request }) => byBoard.get(request.boardId) ?? NOBODY_LISTED,
    alike: (part) => `${part.request.roleCode} ${kind === 'vog' ? sectorsOf(part) : ''}`,
  }
}

function listedBy(
  members: readonly Member[],
  entriesOf: (member: Member, at: number) => readonly (readonly [list: string, key: string])[],
): ReadonlyMap<string, Listed> {
  const lists = new Map<string, Map<number, string>>()
  for (const [at, member] of members.entries()) {
    for (const [list, key] of entriesOf(member, at)) {
      const listed = lists.get(list) ?? new Map<number, string>()
      lists.set(list, listed.set(at, key))
    }
  }
  return lists
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
