import type { Scope } from '../db/scope.ts'
import { ActionError } from './errors.ts'

/** Who acts, in one role with one scope: a tagged union, so that a check cannot forget one. */
export type Actor =
  | {
      readonly role: 'school'
      readonly userId: string
      readonly boardId: string
      readonly siteIds: readonly string[] | null
    }
  | { readonly role: 'coordinator'; readonly userId: string; readonly poolIds: readonly string[] }
  | { readonly role: 'member'; readonly userId: string; readonly memberId: string }
  | { readonly role: 'board'; readonly userId: string; readonly boardId: string }
  | { readonly role: 'region'; readonly userId: string; readonly regionId: string }
  | { readonly role: 'admin'; readonly userId: string }
  | { readonly role: 'worker'; readonly userId: null }

export type ActorRole = Actor['role']

/** An actor in one of these roles. */
export type ActorAs<Role extends ActorRole> = Extract<Actor, { readonly role: Role }>

/** Narrows the actor to the roles that may do this; throws `not-allowed` for every other. */
export function onlyFor<Role extends ActorRole>(
  actor: Actor,
  ...roles: readonly Role[]
): ActorAs<Role> {
  if (!roles.some((role) => role === actor.role)) {
    throw new ActionError('not-allowed', 'Uw rol mag dit niet doen.')
  }
  return actor as ActorAs<Role>
}

/** The same actor as PostgreSQL's row-level security sees it. */
export function scopeOf(actor: Actor): Scope {
  switch (actor.role) {
    case 'school':
      return actor.siteIds === null
        ? { role: 'school', userId: actor.userId, boardId: actor.boardId }
        : { role: 'school', userId: actor.userId, boardId: actor.boardId, siteIds: actor.siteIds }
    case 'coordinator':
      return { role: 'coordinator', userId: actor.userId, poolIds: actor.poolIds }
    case 'member':
      return { role: 'member', userId: actor.userId, memberId: actor.memberId }
    case 'board':
      return { role: 'board', userId: actor.userId, boardId: actor.boardId }
    case 'region':
      return { role: 'region', userId: actor.userId, regionId: actor.regionId }
    case 'admin':
    case 'worker':
      return { role: actor.role, userId: actor.userId }
  }
}

/** Whether a school acts for this site: its scope is the whole board, or some sites of it. */
export function isOwnSite({ siteIds }: ActorAs<'school'>, siteId: string): boolean {
  return siteIds === null || siteIds.includes(siteId)
}
