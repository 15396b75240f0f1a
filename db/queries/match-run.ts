import { and, desc, eq, gt, lte, sql } from 'drizzle-orm'
import type { Instant } from '../../scheduler/domain/instant.ts'
import type { Tx } from '../client.ts'
import { matchRun } from '../schema/index.ts'

/**
 * One start at a time per pool: waits for another transaction that starts or ends a run of it. Runs whose lease is over were
 * left by a process that died, and fail. Answers the run that is still under way.
 */
export async function runUnderWay(
  tx: Tx,
  poolId: string,
  { now, leaseMs }: { readonly now: Instant; readonly leaseMs: number },
) {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`match ${poolId}`}, 0))`)
  const running = and(eq(matchRun.poolId, poolId), eq(matchRun.status, 'running'))
  const border = (now - leaseMs) as Instant
  await tx
    .update(matchRun)
    .set({ status: 'failed', finishedAt: now, failure: 'the process that ran it did not end it' })
    .where(and(running, lte(matchRun.startedAt, border)))
  const [other] = await tx
    .select({ id: matchRun.id, startedAt: matchRun.startedAt })
    .from(matchRun)
    .where(and(running, gt(matchRun.startedAt, border)))
    .limit(1)
  return other
}

/** Begins a run and answers its id. */
export async function insertRun(
  tx: Tx,
  row: {
    readonly poolId: string
    readonly spelregelsId: string
    readonly seed: number
    readonly startedBy: string | null
    readonly startedAt: Instant
  },
): Promise<string> {
  const [made] = await tx
    .insert(matchRun)
    .values({ ...row, status: 'running', requestCount: 0, memberCount: 0 })
    .returning({ id: matchRun.id })
  if (made === undefined) throw new Error('a run was not inserted')
  return made.id
}

/** Ends a run that is still running with what it came to; `false` where it was ended before. */
export async function finishRun(
  tx: Tx,
  runId: string,
  result: {
    readonly finishedAt: Instant
    readonly requestCount: number
    readonly memberCount: number
    readonly coveredCount: number
    readonly planValue: number
    readonly bound: number
    readonly worldHash: string
  },
): Promise<boolean> {
  const ended = await tx
    .update(matchRun)
    .set({ ...result, status: 'finished' })
    .where(and(eq(matchRun.id, runId), eq(matchRun.status, 'running')))
    .returning({ id: matchRun.id })
  return ended.length > 0
}

/** Ends a run that is still running with why it failed, in words without data. */
export async function failRun(
  tx: Tx,
  runId: string,
  { failure, finishedAt }: { readonly failure: string; readonly finishedAt: Instant },
): Promise<void> {
  await tx
    .update(matchRun)
    .set({ status: 'failed', failure, finishedAt })
    .where(and(eq(matchRun.id, runId), eq(matchRun.status, 'running')))
}

/** One run. */
export async function runById(tx: Tx, runId: string) {
  const [row] = await tx.select().from(matchRun).where(eq(matchRun.id, runId))
  return row
}

/** The newest run of a pool. */
export async function newestRunOf(tx: Tx, poolId: string) {
  const [row] = await tx
    .select()
    .from(matchRun)
    .where(eq(matchRun.poolId, poolId))
    .orderBy(desc(matchRun.startedAt), desc(matchRun.id))
    .limit(1)
  return row
}
