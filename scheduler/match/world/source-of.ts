import type { Engagement } from '../../domain/engagement.ts'
import type { Member } from '../../domain/member.ts'
import type { Request } from '../../domain/request.ts'
import type { Role } from '../../domain/role.ts'
import type { Source } from '../../domain/source.ts'

/**
 * Where this member comes from, seen from the board that asks. What somebody is to that board (own team, home school) goes
 * before how somebody is employed, and a role without licence before both: boards place it in their order as such.
 */
export function sourceOf(
  request: Pick<Request, 'boardId' | 'siteId'>,
  role: Pick<Role, 'unlicensed'>,
  member: Pick<Member, 'internalTeamOfBoardId'>,
  engagement: Engagement | undefined,
): Source {
  if (role.unlicensed) return 'unlicensed'
  if (member.internalTeamOfBoardId === request.boardId) return 'internal-team'
  if (engagement === undefined) return 'flexpool'
  const { employer, form, homeSiteId } = engagement
  if (employer.kind === 'provider' || form === 'provider') return 'agency'
  if (form === 'on-call' || form === 'min-max') return 'on-call'
  if (form === 'extension') return 'part-timer'
  if (homeSiteId === request.siteId) return 'home-site'
  if (employer.kind !== 'board') return 'flexpool'
  return employer.boardId === request.boardId ? 'own-board' : 'other-board'
}
