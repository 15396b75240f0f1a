import { and, asc, desc, eq, inArray, isNotNull, isNull, or, sql } from 'drizzle-orm'
import type { Instant } from '../../scheduler/domain/instant.ts'
import type { Tx } from '../client.ts'
import { job } from '../schema/index.ts'
import type { JobKind } from './job-claim.ts'

/** Work that was given up: it ended with an error. */
const isDead = and(isNotNull(job.doneAt), isNotNull(job.lastError))
/** Work that failed and is tried again. */
const isFailing = and(isNull(job.doneAt), isNotNull(job.lastError))

/** How much work of each kind there is that is not done. */
export function jobCounts(tx: Tx, now: Instant) {
  const at = sql`${new Date(now).toISOString()}::timestamptz`
  const counted = (when: ReturnType<typeof sql>) =>
    sql<number>`count(*) filter (where ${when})::int`
  return tx
    .select({
      kind: job.kind,
      waiting: counted(sql`done_at is null and locked_until is null and run_after <= ${at}`),
      later: counted(sql`done_at is null and locked_until is null and run_after > ${at}`),
      running: counted(sql`done_at is null and locked_until is not null`),
      dead: counted(sql`done_at is not null`),
      since: sql<
        string | null
      >`min(run_after) filter (where done_at is null and run_after <= ${at})`,
    })
    .from(job)
    .where(or(isNull(job.doneAt), isNotNull(job.lastError)))
    .groupBy(job.kind)
    .orderBy(asc(job.kind))
}

/** Work that failed, what was given up first, then what is tried again soonest. */
export function troubledJobs(tx: Tx, kinds: readonly JobKind[] | undefined, limit: number) {
  const { id, kind, subjectId, attempts, lastError, runAfter, doneAt } = job
  return tx
    .select({ id, kind, subjectId, attempts, lastError, runAfter, doneAt })
    .from(job)
    .where(and(or(isDead, isFailing), kinds === undefined ? undefined : inArray(kind, [...kinds])))
    .orderBy(sql`${doneAt} is null`, desc(doneAt), asc(runAfter), asc(id))
    .limit(limit)
}

/** How much work was given up. */
export function deadJobCount(tx: Tx): Promise<number> {
  return tx.$count(job, isDead)
}

/** One piece of work, locked. */
export async function lockJob(tx: Tx, jobId: string) {
  const [row] = await tx.select().from(job).where(eq(job.id, jobId)).for('update')
  return row
}

/**
 * Lets work that failed be tried now, as if for the first time. Where the same work was asked for meanwhile, that one is it, and
 * this one is over without an error. Answers whether there was something to try again.
 */
export async function retryJob(tx: Tx, jobId: string, now: Instant): Promise<boolean> {
  const failed = await lockJob(tx, jobId)
  if (failed === undefined || failed.lastError === null || failed.lockedUntil !== null) return false
  const [other] = await tx
    .select({ id: job.id })
    .from(job)
    .where(
      and(
        eq(job.kind, failed.kind),
        eq(job.subjectId, failed.subjectId),
        sql`${job.doneAt} is null and ${job.lockedUntil} is null and ${job.id} <> ${jobId}`,
      ),
    )
  const again = other === undefined ? { doneAt: null, runAfter: now, attempts: 0 } : { doneAt: now }
  await tx
    .update(job)
    .set({ ...again, lastError: null })
    .where(eq(job.id, jobId))
  return true
}
