import { and, desc, eq, gt, isNull, or, sql } from 'drizzle-orm'
import type { Instant } from '../../scheduler/domain/instant.ts'
import type { Tx } from '../client.ts'
import { accessKey, appUser, userScope } from '../schema/index.ts'

/** The user with this e-mail address, made when there is none yet; a name that is known already stays. */
export async function ensureUser(
  tx: Tx,
  { name, email }: { readonly name: string; readonly email: string },
): Promise<{ readonly id: string; readonly isNew: boolean }> {
  const [made] = await tx
    .insert(appUser)
    .values({ name, email })
    .onConflictDoNothing({ target: appUser.email })
    .returning({ id: appUser.id })
  if (made !== undefined) return { id: made.id, isNew: true }
  const [known] = await tx.select({ id: appUser.id }).from(appUser).where(eq(appUser.email, email))
  if (known === undefined) throw new Error('a user that exists cannot be seen')
  return { id: known.id, isNew: false }
}

type NewScope = Omit<typeof userScope.$inferSelect, 'id'>

/** The scope of a user, made when there is none that says the same. */
export async function ensureScope(tx: Tx, scope: NewScope): Promise<string> {
  const { userId, role, boardId, siteIds, poolId, regionId, memberId } = scope
  const same = and(
    eq(userScope.userId, userId),
    eq(userScope.role, role),
    boardId === null ? isNull(userScope.boardId) : eq(userScope.boardId, boardId),
    poolId === null ? isNull(userScope.poolId) : eq(userScope.poolId, poolId),
    regionId === null ? isNull(userScope.regionId) : eq(userScope.regionId, regionId),
    memberId === null ? isNull(userScope.memberId) : eq(userScope.memberId, memberId),
    siteIds === null
      ? isNull(userScope.siteIds)
      : sql`${userScope.siteIds} @> ${sql.param(siteIds, userScope.siteIds)} and ${userScope.siteIds} <@ ${sql.param(siteIds, userScope.siteIds)}`,
  )
  const [known] = await tx.select({ id: userScope.id }).from(userScope).where(same)
  if (known !== undefined) return known.id
  const id = crypto.randomUUID()
  await tx.insert(userScope).values({ ...scope, id })
  return id
}

/** Writes down a key; only its hash is kept. */
export async function insertKey(tx: Tx, row: typeof accessKey.$inferInsert): Promise<void> {
  await tx.insert(accessKey).values(row)
}

/** What makes a key one that still counts. */
function isAlive(now: Instant) {
  const { revokedAt, expiresAt } = accessKey
  return and(isNull(revokedAt), or(isNull(expiresAt), gt(expiresAt, now)))
}

/** The keys of a user that still count, with the role for which each does, the newest first. */
export function aliveKeys(tx: Tx, userId: string, now: Instant) {
  const { id, label, createdAt, expiresAt, lastUsedAt, userScopeId } = accessKey
  return tx
    .select({ id, label, createdAt, expiresAt, lastUsedAt, userScopeId, role: userScope.role })
    .from(accessKey)
    .leftJoin(userScope, eq(userScope.id, userScopeId))
    .where(and(eq(accessKey.userId, userId), isAlive(now)))
    .orderBy(desc(createdAt), desc(id))
}

/** Lets a key of a user count until this moment at most, and answers what it was; nothing where it is not theirs or is over. */
export async function endKeyAt(
  tx: Tx,
  about: {
    readonly userId: string
    readonly id: string
    readonly now: Instant
    readonly until: Instant
  },
) {
  const { userId, id, now, until } = about
  const at = sql`${new Date(until).toISOString()}::timestamptz`
  const { label, userScopeId } = accessKey
  const [ended] = await tx
    .update(accessKey)
    .set({ expiresAt: sql`least(${accessKey.expiresAt}, ${at})` })
    .where(and(eq(accessKey.id, id), eq(accessKey.userId, userId), isAlive(now)))
    .returning({ label, userScopeId })
  return ended
}

/** Takes a key of a user back at once; false where it is not theirs or is over. */
export async function revokeKey(
  tx: Tx,
  { userId, id, now }: { readonly userId: string; readonly id: string; readonly now: Instant },
): Promise<boolean> {
  const revoked = await tx
    .update(accessKey)
    .set({ revokedAt: now })
    .where(and(eq(accessKey.id, id), eq(accessKey.userId, userId), isAlive(now)))
    .returning({ id: accessKey.id })
  return revoked.length > 0
}
