import { and, asc, eq, isNull, or, sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import type { Instant } from '../../scheduler/domain/instant.ts'
import type { Tx } from '../client.ts'
import {
  accessKey,
  appUser,
  board,
  identityProvider,
  login,
  member,
  pool,
  region,
  userScope,
} from '../schema/index.ts'
import { type Alive, aliveLogin } from './login.ts'

/** The columns of a scope, with the name of where it counts. */
const scopeColumns = {
  id: userScope.id,
  userId: userScope.userId,
  userName: appUser.name,
  userEmail: appUser.email,
  role: userScope.role,
  boardId: userScope.boardId,
  siteIds: userScope.siteIds,
  poolId: userScope.poolId,
  regionId: userScope.regionId,
  memberId: userScope.memberId,
  boardName: board.name,
  poolName: pool.name,
  regionName: region.name,
}

function scopes(tx: Tx) {
  return scopesWith(tx, {})
}

function scopesWith<More extends Record<string, AnyPgColumn>>(tx: Tx, more: More) {
  return tx
    .select({ ...scopeColumns, ...more })
    .from(userScope)
    .innerJoin(appUser, eq(appUser.id, userScope.userId))
    .leftJoin(board, eq(board.id, userScope.boardId))
    .leftJoin(pool, eq(pool.id, userScope.poolId))
    .leftJoin(region, eq(region.id, userScope.regionId))
    .leftJoin(member, eq(member.id, userScope.memberId))
}

export type UserScopeRow = Awaited<ReturnType<typeof scopesOfUser>>[number]

/** Asked with every question of a program, so its text is made once per connection and not each time. */
const ofKey = new WeakMap<Tx, ReturnType<typeof prepareScopesOfKey>>()

/** The scopes of whoever holds the key with this hash; empty when nobody does, or the key or its holder counts no more. */
export function scopesOfKey(tx: Tx, keyHash: string, now: Instant) {
  const prepared = ofKey.get(tx) ?? prepareScopesOfKey(tx)
  ofKey.set(tx, prepared)
  return prepared.execute({ keyHash, now: new Date(now).toISOString() })
}

function prepareScopesOfKey(tx: Tx) {
  const { keyHash, revokedAt, expiresAt, userScopeId, lastUsedAt } = accessKey
  return scopesWith(tx, { keyId: accessKey.id, lastUsedAt, keyScopeId: userScopeId })
    .innerJoin(accessKey, eq(accessKey.userId, userScope.userId))
    .where(
      and(
        eq(keyHash, sql.placeholder('keyHash')),
        isNull(revokedAt),
        isNull(appUser.disabledAt),
        or(isNull(expiresAt), sql`${expiresAt} > ${sql.placeholder('now')}::timestamptz`),
        or(isNull(userScopeId), eq(userScopeId, userScope.id)),
      ),
    )
    .orderBy(asc(userScope.role), asc(userScope.id))
    .prepare('scopes_of_key')
}

/** Notes that a key was used. */
export async function touchKey(tx: Tx, keyId: string, now: Instant): Promise<void> {
  await tx.update(accessKey).set({ lastUsedAt: now }).where(eq(accessKey.id, keyId))
}

/** The scope that a signed-in browser looks as, with its session; empty when that is over. */
export function scopeOfLogin(tx: Tx, tokenHash: string, alive: Alive) {
  const { id, expiresAt, lastSeenAt, authenticatedAt, method } = login
  const { boardId: vouchingBoardId } = identityProvider
  return scopesWith(tx, {
    loginId: id,
    expiresAt,
    lastSeenAt,
    authenticatedAt,
    method,
    vouchingBoardId,
  })
    .innerJoin(login, eq(login.userScopeId, userScope.id))
    .leftJoin(identityProvider, eq(identityProvider.id, login.providerId))
    .where(
      and(
        eq(login.tokenHash, tokenHash),
        aliveLogin(alive),
        isNull(appUser.disabledAt),
        // One factor is enough for a member alone, and a board vouches for its own staff alone.
        or(login.isStrong, eq(userScope.role, 'member')),
        or(isNull(login.providerId), eq(userScope.boardId, identityProvider.boardId)),
      ),
    )
}

/** Every scope of one user; none of one that may not sign in. */
export function scopesOfUser(tx: Tx, userId: string) {
  return scopes(tx)
    .where(and(eq(userScope.userId, userId), isNull(appUser.disabledAt)))
    .orderBy(asc(userScope.role), asc(userScope.id))
}
