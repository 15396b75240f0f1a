import { and, desc, eq, inArray, isNotNull, lt, or, sql } from 'drizzle-orm'
import type { Instant } from '../../scheduler/domain/instant.ts'
import type { Tx } from '../client.ts'
import { matchRun } from '../schema/index.ts'

export type MatchRunRow = typeof matchRun.$inferSelect

/** The run of a pool that waits or is under way. Waits for another transaction that starts one. */
export async function aliveRunOf(tx: Tx, poolId: string) {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`match ${poolId}`}, 0))`)
  const [row] = await tx
    .select({ id: matchRun.id, status: matchRun.status, startedAt: matchRun.startedAt })
    .from(matchRun)
    .where(and(eq(matchRun.poolId, poolId), inArray(matchRun.status, ['queued', 'running'])))
  return row
}

/** One run. */
export async function runById(tx: Tx, runId: string): Promise<MatchRunRow | undefined> {
  const [row] = await tx.select().from(matchRun).where(eq(matchRun.id, runId))
  return row
}

/** One page of the runs of a pool, the newest first; `after` is the last of the page before. */
export function runPage(
  tx: Tx,
  poolId: string,
  page: {
    readonly after: { readonly startedAt: Instant; readonly id: string } | undefined
    readonly limit: number
  },
): Promise<readonly MatchRunRow[]> {
  const { after, limit } = page
  const isLater =
    after &&
    or(
      lt(matchRun.startedAt, after.startedAt),
      and(eq(matchRun.startedAt, after.startedAt), lt(matchRun.id, after.id)),
    )
  return tx
    .select()
    .from(matchRun)
    .where(and(eq(matchRun.poolId, poolId), isLater))
    .orderBy(desc(matchRun.startedAt), desc(matchRun.id))
    .limit(limit)
}

/** The run of the same pool before this one that left a plan; nothing where there was none. */
export async function planBefore(tx: Tx, { poolId, startedAt }: MatchRunRow) {
  const [row] = await tx
    .select({ id: matchRun.id, startedAt: matchRun.startedAt })
    .from(matchRun)
    .where(
      and(
        eq(matchRun.poolId, poolId),
        lt(matchRun.startedAt, startedAt),
        inArray(matchRun.status, ['finished', 'stopped']),
        isNotNull(matchRun.planValue),
      ),
    )
    .orderBy(desc(matchRun.startedAt), desc(matchRun.id))
    .limit(1)
  return row
}
