import { and, eq, isNotNull, isNull, lt, sql } from 'drizzle-orm'
import type { Instant } from '../../scheduler/domain/instant.ts'
import type { Tx } from '../client.ts'
import { job, matchRun } from '../schema/index.ts'
import type { JOB_KINDS } from '../schema/job.ts'

export type JobRow = typeof job.$inferSelect
export type JobKind = (typeof JOB_KINDS)[number]

/**
 * Takes jobs of these kinds that are due for as long as the lease. Of matches first those of the pool whose last run began
 * longest ago, and none of a pool that is being matched: no pool waits behind two runs of another. Else first the ones that
 * wait longest. A job whose lease ran out was left by a process that died, and is taken again, without what it said of the try
 * before. Never waits for another worker.
 */
export async function claimJobs(
  tx: Tx,
  about: {
    readonly kinds: readonly JobKind[]
    readonly now: Instant
    readonly leaseMs: number
    /** A run whose process was silent for so long is dead. */
    readonly silentMs: number
    readonly limit: number
  },
): Promise<readonly JobRow[]> {
  const { now, leaseMs, silentMs, limit } = about
  const at = new Date(now).toISOString()
  const aliveSince = new Date(now - silentMs).toISOString()
  const ofPool = sql`${matchRun.poolId} = (${job.payload} ->> 'poolId')::uuid`
  const due = sql`select ${job.id} from ${job}
    where ${job.doneAt} is null and ${job.runAfter} <= ${at}::timestamptz
      and (${job.lockedUntil} is null or ${job.lockedUntil} <= ${at}::timestamptz)
      and ${job.kind} = any (${sql.param([...about.kinds])}::text[])
      and not exists (select from ${matchRun} where ${ofPool} and ${matchRun.status} = 'running'
        and ${matchRun.heartbeatAt} > ${aliveSince}::timestamptz)
    order by (select max(${matchRun.begunAt}) from ${matchRun} where ${ofPool}) nulls first,
      ${job.runAfter}, ${job.id}
    limit ${limit} for update of ${job} skip locked`
  return tx
    .update(job)
    .set({
      lockedUntil: (now + leaseMs) as Instant,
      attempts: sql`${job.attempts} + 1`,
      lastError: sql`case when ${job.lockedUntil} is null then ${job.lastError} end`,
    })
    .where(sql`${job.id} in (${due})`)
    .returning()
}

/** Keeps a job for longer, for whoever is still busy with it; one that was let go meanwhile stays free. */
export async function holdJob(tx: Tx, claimed: JobRow, lockedUntil: Instant): Promise<void> {
  await tx
    .update(job)
    .set({ lockedUntil })
    .where(and(isHeld(claimed), isNotNull(job.lockedUntil)))
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
 * Lets a job wait for another try; where it was only given back, this one does not count. Where the same work was asked for again meanwhile, that job is the other try and this one
 * ends: only one per kind and subject waits.
 */
export async function postponeJob(
  tx: Tx,
  claimed: JobRow,
  about: {
    readonly runAfter: Instant
    readonly lastError: string | null
    readonly now: Instant
    readonly isGivenBack?: boolean
  },
): Promise<void> {
  const { runAfter, lastError, now, isGivenBack = false } = about
  const attempts = isGivenBack ? claimed.attempts - 1 : claimed.attempts
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
  await tx
    .update(job)
    .set({ runAfter, lastError, attempts, lockedUntil: null })
    .where(isHeld(claimed))
}

function isHeld({ id, attempts }: JobRow) {
  return and(eq(job.id, id), eq(job.attempts, attempts), sql`${job.doneAt} is null`)
}

/** Forgets work that was done well before this moment. */
export async function forgetDoneJobs(tx: Tx, before: Instant): Promise<void> {
  await tx.delete(job).where(and(lt(job.doneAt, before), isNull(job.lastError)))
}
