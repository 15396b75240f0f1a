import { asc, eq, sql } from 'drizzle-orm'
import type { Tx } from '../client.ts'
import { appUser, settlementKey } from '../schema/index.ts'

/** Every version of a pool's allocation key with who made it, oldest first. */
export function settlementKeys(tx: Tx, poolId: string) {
  const { id, version, validFrom, kind, hostBoardId, shares, reason, createdAt } = settlementKey
  return tx
    .select({
      id,
      version,
      validFrom,
      kind,
      hostBoardId,
      shares,
      reason,
      createdAt,
      createdByName: appUser.name,
    })
    .from(settlementKey)
    .leftJoin(appUser, eq(appUser.id, settlementKey.createdBy))
    .where(eq(settlementKey.poolId, poolId))
    .orderBy(asc(version))
}

/** Waits until nobody else is making a key or closing a month of this pool; the triggers take the same lock. */
export async function lockSettlement(tx: Tx, poolId: string): Promise<void> {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended('settlement ' || ${poolId}::uuid, 0))`,
  )
}

/** Adds a version of the key; answers its id. */
export async function insertSettlementKey(
  tx: Tx,
  row: Omit<typeof settlementKey.$inferInsert, 'id'>,
): Promise<string> {
  const id = crypto.randomUUID()
  await tx.insert(settlementKey).values({ ...row, id })
  return id
}
