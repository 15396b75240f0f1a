import { and, asc, desc, eq, inArray, lte, sql } from 'drizzle-orm'
import type { Day } from '../../scheduler/domain/day.ts'
import type { Spelregels } from '../../scheduler/domain/spelregels.ts'
import type { Tx } from '../client.ts'
import { appUser } from '../schema/app-user.ts'
import { spelregels } from '../schema/spelregels.ts'

/** The version of a pool's rules of play that counts on this day; nothing where none had begun. */
export async function spelregelsInForce(
  tx: Tx,
  poolId: string,
  day: Day,
): Promise<Spelregels | undefined> {
  const [found] = await spelregelsInForceOf(tx, [poolId], day)
  return found
}

/** The same for several pools in one statement; a pool without rules is left out. */
export async function spelregelsInForceOf(
  tx: Tx,
  poolIds: readonly string[],
  day: Day,
): Promise<readonly Spelregels[]> {
  if (poolIds.length === 0) return []
  const found = await tx
    .selectDistinctOn([spelregels.poolId])
    .from(spelregels)
    .where(and(inArray(spelregels.poolId, [...poolIds]), lte(spelregels.validFrom, day)))
    .orderBy(asc(spelregels.poolId), desc(spelregels.validFrom))
  return found.map(({ id, poolId, version, validFrom, body }) => ({
    ...body,
    id,
    poolId,
    version,
    validFrom,
  }))
}

/** Every version of a pool's rules of play, newest first, without what they say. */
export function spelregelsVersions(tx: Tx, poolId: string) {
  const { id, version, validFrom, reason, createdAt } = spelregels
  return tx
    .select({ id, version, validFrom, reason, createdAt })
    .from(spelregels)
    .where(eq(spelregels.poolId, poolId))
    .orderBy(desc(version))
}

/** Every version of a pool's rules of play with what it says and who made it, newest first. */
export async function spelregelsWithBody(tx: Tx, poolId: string) {
  const { id, version, validFrom, reason, createdAt, body } = spelregels
  return tx
    .select({ id, version, validFrom, reason, createdAt, body, createdByName: appUser.name })
    .from(spelregels)
    .leftJoin(appUser, eq(appUser.id, spelregels.createdBy))
    .where(eq(spelregels.poolId, poolId))
    .orderBy(desc(version))
}

/**
 * Waits until nobody else is amending this pool's rules of play, and answers the last version. The lock is the one that the
 * trigger `spelregels_numbered` takes, so that the loser sees the winner's version instead of failing on a constraint.
 */
export async function lockLastVersion(tx: Tx, poolId: string) {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended('spelregels ' || ${poolId}::uuid, 0))`,
  )
  const [last] = await spelregelsVersions(tx, poolId).limit(1)
  return last
}

/** Adds a version; answers its id. */
export async function insertSpelregels(
  tx: Tx,
  row: Omit<typeof spelregels.$inferInsert, 'id'>,
): Promise<string> {
  const id = crypto.randomUUID()
  await tx.insert(spelregels).values({ ...row, id })
  return id
}
