import { and, eq, sql } from 'drizzle-orm'
import type { Instant } from '../../scheduler/domain/instant.ts'
import type { Tx } from '../client.ts'
import { job } from '../schema/index.ts'

export type JobRow = typeof job.$inferSelect

/**
 * Takes jobs that are due for as long as the lease: first the ones that wait longest. A job whose lease ran out was left by a
 * process that died, and is taken again. Never waits for another worker.
 */
export async function claimJobs(
  tx: Tx,
  {
    now,
    leaseMs,
    limit,
  }: { readonly now: Instant; readonly leaseMs: number; readonly limit: number },
): Promise<readonly JobRow[]> {
  const at = new Date(now).toISOString()
  const due = sql`select ${job.id} from ${job}
    where ${job.doneAt} is null and ${job.runAfter} <= ${at}::timestamptz
      and (${job.lockedUntil} is null or ${job.lockedUntil} <= ${at}::timestamptz)
    order by ${job.runAfter}, ${job.id} limit ${limit} for update skip locked`
  return tx
    .update(job)
    .set({ lockedUntil: (now + leaseMs) as Instant, attempts: sql`${job.attempts} + 1` })
    .where(sql`${job.id} in (${due})`)
    .returning()
}

/** Ends a job; only whoever holds its lease can. `lastError` says why it was given up. */
export async function endJob(
  tx: Tx,
  claimed: JobRow,
  { doneAt, lastError }: { readonly doneAt: Instant; readonly lastError: string | null },
): Promise<void> {
  await tx.update(job).set({ doneAt, lastError, lockedUntil: null }).where(isHeld(claimed))
}

/**
 * Lets a job wait for another try. Where the same work was asked for again meanwhile, that job is the other try and this one
 * ends: only one per kind and subject waits.
 */
export async function postponeJob(
  tx: Tx,
  claimed: JobRow,
  {
    runAfter,
    lastError,
    now,
  }: { readonly runAfter: Instant; readonly lastError: string; readonly now: Instant },
): Promise<void> {
  const [waiting] = await tx
    .select({ id: job.id })
    .from(job)
    .where(
      and(
        eq(job.kind, claimed.kind),
        eq(job.subjectId, claimed.subjectId),
        sql`${job.doneAt} is null and ${job.lockedUntil} is null`,
      ),
    )
  if (waiting !== undefined) return endJob(tx, claimed, { doneAt: now, lastError })
  await tx.update(job).set({ runAfter, lastError, lockedUntil: null }).where(isHeld(claimed))
}

function isHeld({ id, attempts }: JobRow) {
  return and(eq(job.id, id), eq(job.attempts, attempts), sql`${job.doneAt} is null`)
}
