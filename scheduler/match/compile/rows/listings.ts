import { sectorOf } from '../../../domain/level.ts'
import type { DocumentKind, Member } from '../../../domain/member.ts'
import { lessonsOf } from '../../world/lessons-of.ts'
import { oncePer } from '../../world/once-per.ts'
import type { Part } from '../../world/parts-of.ts'
import type { Facts } from '../facts.ts'
import type { Listing } from './by-listing.ts'
import { seenDocuments } from './seen-documents.ts'

/** Whom a member and a site do not go together any more. */
export function exclusions({ members }: Facts): Listing {
  const excluded = listed(members, ({ excludedSiteIds }) => excludedSiteIds)
  const nobody = new Uint8Array(members.length)
  return {
    list: ({ request }) => (excluded.has(request.siteId) ? request.siteId : ''),
    says: ({ request }) => excluded.get(request.siteId) ?? nobody,
    alike: () => '',
  }
}

/** Who answered a request already. */
export function answers({ members }: Facts): Listing {
  const places = new Map(members.map(({ id }, at) => [id, at]))
  return {
    list: ({ request }) => (request.refusedByMemberIds.length > 0 ? request.id : ''),
    says({ request: { refusedByMemberIds } }) {
      const answered = new Uint8Array(members.length)
      for (const id of refusedByMemberIds) answered[places.get(id) ?? members.length] = 1
      return answered
    },
    alike: () => '',
  }
}

/** What a board saw of whom; of a certificate of conduct also its days, which are held to the rules of the sectors. */
export function documentsSeen({ members }: Facts, kind: DocumentKind): Listing {
  const seen = seenDocuments(members)[kind]
  const nothing = new Uint8Array(members.length)
  return {
    list: ({ request }) => request.boardId,
    says: ({ request }) => seen.get(request.boardId) ?? nothing,
    alike: (part) => `${part.request.roleCode} ${kind === 'vog' ? sectorsOf(part) : ''}`,
  }
}

/** Whom a board admitted, and who is its own staff at the time. */
export function admissions({ members, engagements }: Facts): Listing {
  const { all, timeOf, inForce } = engagements
  const employers = all.map((one) => (one?.employer.kind === 'board' ? one.employer.boardId : ''))
  const versions = staffVersions(inForce, employers)
  const numbers = new Map([...new Set(employers)].map((employer, number) => [employer, number]))
  const employerOf = new Int32Array(employers.length)
  for (const [at, employer] of employers.entries()) employerOf[at] = numbers.get(employer) ?? 0
  const admitted = listed(members, ({ admittedByBoardIds }) => admittedByBoardIds)
  const nobody = new Uint8Array(members.length)
  return {
    list: ({ request: { boardId } }, at) =>
      `${versions[timeOf[at] ?? 0]?.get(boardId) ?? 0} ${boardId}`,
    says({ request: { boardId } }, at) {
      const ofTime = inForce[timeOf[at] ?? 0]
      const board = numbers.get(boardId) ?? -1
      const says = (admitted.get(boardId) ?? nobody).slice()
      for (let member = 0; member < says.length; member += 1) {
        const isStaff = employerOf[ofTime?.[member] ?? 0] === board
        if (isStaff) says[member] = (says[member] ?? 0) + 2
      }
      return says
    },
    alike: () => '',
  }
}

/** By name, by member: 1 where the member's list has the name. */
function listed(
  members: readonly Member[],
  listOf: (member: Member) => readonly string[],
): ReadonlyMap<string, Uint8Array> {
  const byName = new Map<string, Uint8Array>()
  for (const [at, member] of members.entries()) {
    for (const name of listOf(member)) {
      let ofName = byName.get(name)
      if (ofName === undefined) {
        ofName = new Uint8Array(members.length)
        byName.set(name, ofName)
      }
      ofName[at] = 1
    }
  }
  return byName
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

const sectorsOf = oncePer((part: Part): string =>
  [...new Set(lessonsOf(part).map(({ session }) => sectorOf(session.level)))].toSorted().join(' '),
)
