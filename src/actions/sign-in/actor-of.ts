import type { UserScopeRow } from '../../../db/queries/sign-in.ts'
import type { Actor } from '../../actor.ts'

/** The actor that one row of a user's scopes makes; `undefined` where the row lacks what its role needs. */
export function actorOf(scope: UserScopeRow): Actor | undefined {
  const { userId, boardId, siteIds, poolId, regionId, memberId } = scope
  switch (scope.role) {
    case 'school':
      return boardId === null ? undefined : { role: 'school', userId, boardId, siteIds }
    case 'coordinator':
      return poolId === null ? undefined : { role: 'coordinator', userId, poolIds: [poolId] }
    case 'member':
      return memberId === null ? undefined : { role: 'member', userId, memberId }
    case 'board':
      return boardId === null ? undefined : { role: 'board', userId, boardId }
    case 'region':
      return regionId === null ? undefined : { role: 'region', userId, regionId }
    case 'admin':
      return { role: 'admin', userId }
  }
}
