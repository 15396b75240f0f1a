import type { Spelregels } from '../domain/spelregels.ts'
import type { Roll } from './answers.ts'
import type { History, PastMember } from './history.ts'
import { memberLike } from './member-like.ts'
import { scaledMembers } from './scaled-members.ts'
import { ALIKE, type Variant } from './variant.ts'

/** The term with what the variant makes otherwise: rules, boards, and members as this draw has them. */
export function underVariant(history: History, variant: Variant, roll: Roll): History {
  const withBoards = variant.boardsLike.reduce(withBoardLike, withoutBoards(history, variant))
  return {
    ...withBoards,
    rules: withBoards.rules.map((rules) => changedRules(rules, variant)),
    members: scaledMembers(withBoards, variant.members, roll),
  }
}

function changedRules(before: Spelregels, { rules }: Variant): Spelregels {
  const named = Object.entries(rules).filter(([, value]) => value !== undefined)
  return { ...before, ...Object.fromEntries(named) }
}

function employerBoardOf({ member }: PastMember): string | undefined {
  const employer = member.engagements.at(-1)?.employer
  return employer?.kind === 'board' ? employer.boardId : undefined
}

function withoutBoards(history: History, { boardsOut }: Variant): History {
  if (boardsOut.length === 0) return history
  const isOut = (boardId: string | undefined) =>
    boardId !== undefined && boardsOut.includes(boardId)
  const members = history.members.filter((past) => !isOut(employerBoardOf(past)))
  const stays = new Set(members.map(({ member }) => member.id))
  return {
    ...history,
    members,
    participations: history.participations.filter(({ boardId }) => !isOut(boardId)),
    requests: history.requests.filter(({ request }) => !isOut(request.boardId)),
    work: history.work.filter(({ memberId }) => stays.has(memberId)),
    contracts: history.contracts.filter(({ memberId }) => stays.has(memberId)),
  }
}

/** One more board like this one: the same sites in the same places, the same demand, and as many people as it employs. */
function withBoardLike(history: History, boardId: string): History {
  const sites = history.sites.filter((site) => site.boardId === boardId)
  const siteIds = new Set(sites.map(({ id }) => id))
  const alike = (id: string) => (id === boardId || siteIds.has(id) ? id + ALIKE : id)
  const both = (ids: readonly string[]) =>
    ids.flatMap((id) => (alike(id) === id ? [id] : [id, alike(id)]))
  const known = history.members.map((past) => admittedToo(past, boardId))
  const { openDays } = history
  return {
    ...history,
    sites: [
      ...history.sites,
      ...sites.map((site) => ({ ...site, id: alike(site.id), boardId: alike(boardId) })),
    ],
    openDays: {
      ...openDays,
      ...Object.fromEntries(sites.map(({ id }) => [alike(id), openDays[id] ?? []])),
    },
    participations: history.participations.flatMap((one) =>
      one.boardId === boardId ? [one, { ...one, boardId: alike(boardId) }] : [one],
    ),
    requests: history.requests.flatMap((past) => {
      const { request, absent } = past
      if (request.boardId !== boardId) return [past]
      const id = request.id + ALIKE
      const sessions = request.sessions.map((one) => ({ ...one, id: one.id + ALIKE }))
      const where = { boardId: alike(boardId), siteId: alike(request.siteId) }
      const copy = { ...request, id, ...where, sessions, preferredMemberId: null }
      return [past, { ...past, absent: absent + ALIKE, request: copy }]
    }),
    members: known.flatMap((past) =>
      employerBoardOf(past) === boardId ? [past, employedAlike(past, alike, both)] : [past],
    ),
  }
}

/** Whom a board lets in, one like it lets in as well. */
function admittedToo(past: PastMember, boardId: string): PastMember {
  const { member, admissions } = past
  const there = admissions.filter((one) => one.boardId === boardId)
  const seen = member.documents.filter((one) => one.boardId === boardId)
  const as = { boardId: boardId + ALIKE }
  return {
    ...past,
    admissions: [...admissions, ...there.map((one) => ({ ...one, ...as }))],
    member: {
      ...member,
      documents: [...member.documents, ...seen.map((one) => ({ ...one, ...as }))],
    },
  }
}

function employedAlike(
  past: PastMember,
  alike: (id: string) => string,
  both: (ids: readonly string[]) => readonly string[],
): PastMember {
  const copy = memberLike(past, ALIKE)
  const { member } = copy
  return {
    ...copy,
    member: {
      ...member,
      internalTeamOfBoardId:
        member.internalTeamOfBoardId === null ? null : alike(member.internalTeamOfBoardId),
      preferredSiteIds: both(member.preferredSiteIds),
      engagements: member.engagements.map((one) => ({
        ...one,
        homeSiteId: one.homeSiteId === null ? null : alike(one.homeSiteId),
        employer:
          one.employer.kind === 'board'
            ? { ...one.employer, boardId: alike(one.employer.boardId) }
            : one.employer,
      })),
    },
  }
}
