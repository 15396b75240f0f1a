import { and, asc, eq, gt, isNull, sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import type { Instant } from '../../scheduler/domain/instant.ts'
import type { Tx } from '../client.ts'
import {
  accessKey,
  appUser,
  board,
  login,
  member,
  pool,
  region,
  userScope,
} from '../schema/index.ts'

/** The columns of a scope, with the name of where it counts. */
const scopeColumns = {
  id: userScope.id,
  userId: userScope.userId,
  userName: appUser.name,
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

export type UserScopeRow = Awaited<ReturnType<typeof scopesOfKey>>[number]

/** Asked with every question of a program, so its text is made once per connection and not each time. */
const ofKey = new WeakMap<Tx, ReturnType<typeof prepareScopesOfKey>>()

/** The scopes of whoever holds the key with this hash; empty when nobody does or the key was revoked. */
export function scopesOfKey(tx: Tx, keyHash: string) {
  const prepared = ofKey.get(tx) ?? prepareScopesOfKey(tx)
  ofKey.set(tx, prepared)
  return prepared.execute({ keyHash })
}

function prepareScopesOfKey(tx: Tx) {
  return scopes(tx)
    .innerJoin(accessKey, eq(accessKey.userId, userScope.userId))
    .where(and(eq(accessKey.keyHash, sql.placeholder('keyHash')), isNull(accessKey.revokedAt)))
    .orderBy(asc(userScope.role), asc(userScope.id))
    .prepare('scopes_of_key')
}

/** The scope that a signed-in browser looks as; empty when the session has ended. */
export function scopeOfLogin(tx: Tx, tokenHash: string, now: Instant) {
  return scopesWith(tx, { expiresAt: login.expiresAt })
    .innerJoin(login, eq(login.userScopeId, userScope.id))
    .where(and(eq(login.tokenHash, tokenHash), gt(login.expiresAt, now)))
}

/** Every scope of one user. */
export function scopesOfUser(tx: Tx, userId: string) {
  return scopes(tx)
    .where(eq(userScope.userId, userId))
    .orderBy(asc(userScope.role), asc(userScope.id))
}

/** Begins a session of a browser. */
export async function insertLogin(tx: Tx, row: typeof login.$inferInsert): Promise<void> {
  await tx.insert(login).values(row)
}

/** Moves the end of a session that has not ended; false where it has. */
export async function extendLogin(
  tx: Tx,
  tokenHash: string,
  { now, expiresAt }: { readonly now: Instant; readonly expiresAt: Instant },
): Promise<boolean> {
  const kept = await tx
    .update(login)
    .set({ expiresAt })
    .where(and(eq(login.tokenHash, tokenHash), gt(login.expiresAt, now)))
    .returning({ tokenHash: login.tokenHash })
  return kept.length > 0
}

/** Ends a session; ending one that has ended is harmless. */
export async function deleteLogin(tx: Tx, tokenHash: string): Promise<void> {
  await tx.delete(login).where(eq(login.tokenHash, tokenHash))
}
