import { asc, desc, eq } from 'drizzle-orm'
import type { Tx } from '../client.ts'
import { board, pool, searchTime, site } from '../schema/index.ts'

/** Writes what a school spent in a month, in the place of what was written before. */
export async function writeSearchTime(
  tx: Tx,
  row: Omit<typeof searchTime.$inferInsert, 'id'>,
): Promise<void> {
  const { poolId, siteId, month } = searchTime
  const { directorMinutes, plannerMinutes } = row
  await tx
    .insert(searchTime)
    .values({ id: crypto.randomUUID(), ...row })
    .onConflictDoUpdate({
      target: [poolId, siteId, month],
      set: { directorMinutes, plannerMinutes },
    })
}

/** What the asker may see, the last month first. */
export function searchTimes(tx: Tx, limit: number) {
  const { poolId, boardId, siteId, month, directorMinutes, plannerMinutes } = searchTime
  return tx
    .select({
      poolId,
      poolName: pool.name,
      boardId,
      boardName: board.name,
      siteId,
      siteName: site.name,
      month,
      directorMinutes,
      plannerMinutes,
    })
    .from(searchTime)
    .innerJoin(pool, eq(pool.id, poolId))
    .innerJoin(board, eq(board.id, boardId))
    .innerJoin(site, eq(site.id, siteId))
    .orderBy(desc(month), asc(board.name), asc(site.name), asc(searchTime.id))
    .limit(limit)
}
