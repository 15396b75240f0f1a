import { claimJobs, endJob, type JobRow, postponeJob } from '../../../db/queries/job-claim.ts'
import { DatabaseUnavailable } from '../../../db/unavailable.ts'
import type { Instant } from '../../../scheduler/domain/instant.ts'
import type { ActorAs } from '../../actor.ts'
import { scopeOf } from '../../actor.ts'
import type { Context, Deps } from '../../context.ts'
import { ActionError } from '../../errors.ts'
import { expireOffer } from '../offer/expire.ts'
import { matchPool } from '../proposal/match.ts'

const WORKER: ActorAs<'worker'> = { role: 'worker', userId: null }

/** A job that takes longer was left by a process that died; a match is the longest, and has a lease of its own. */
const LEASE_MS = 150_000
const JOBS_AT_ONCE = 10
const TRIES_MAX = 12
const WAIT_MS = 5_000
const WAIT_MAX_MS = 3_600_000

/** What one round of work came to. */
export interface WorkDone {
  readonly done: number
  readonly postponed: number
  /** Given up after so many tries; kept with their last error. */
  readonly dead: number
}

/**
 * Does the work that is due, once: matches pools that were asked about, ends offers whose deadline has come. Every job can be
 * done twice without harm. A job that fails waits twice as long each time and is given up after 12 tries.
 */
export async function workOnce(deps: Deps): Promise<WorkDone> {
  const jobs = await deps.db.transaction(scopeOf(WORKER), (tx) =>
    claimJobs(tx, { now: deps.now(), leaseMs: LEASE_MS, limit: JOBS_AT_ONCE }),
  )
  const tally = { done: 0, postponed: 0, dead: 0 }
  for (const job of jobs) tally[await work(deps, job)] += 1
  return tally
}

async function work(deps: Deps, job: JobRow): Promise<keyof WorkDone> {
  try {
    await perform(deps, job)
  } catch (error) {
    // Nothing can be written: the lease gives the job back.
    if (error instanceof DatabaseUnavailable) throw error
    return fail(deps, job, error)
  }
  await deps.db.transaction(scopeOf(WORKER), (tx) =>
    endJob(tx, job, { doneAt: deps.now(), lastError: null }),
  )
  return 'done'
}

async function perform(deps: Deps, { id, kind, subjectId }: JobRow): Promise<void> {
  const context: Context = {
    ...deps,
    actor: WORKER,
    requestId: `job-${id}`,
    idempotencyKey: undefined,
  }
  switch (kind) {
    case 'pool.match':
      await matchPool(context, { poolId: subjectId, seed: 1 })
      return
    case 'offer.expire':
      await expireOffer(context, { offerId: subjectId })
      return
  }
}

async function fail(deps: Deps, job: JobRow, error: unknown): Promise<'postponed' | 'dead'> {
  const lastError = error instanceof ActionError ? error.code : nameOf(error)
  const now = deps.now()
  const isDead = job.attempts >= TRIES_MAX
  deps.log.warn({ jobId: job.id, kind: job.kind, attempts: job.attempts, lastError }, 'job failed')
  await deps.db.transaction(scopeOf(WORKER), (tx) => {
    if (isDead) return endJob(tx, job, { doneAt: now, lastError })
    const waitMs = Math.min(WAIT_MAX_MS, WAIT_MS * 2 ** (job.attempts - 1))
    return postponeJob(tx, job, { runAfter: (now + waitMs) as Instant, lastError, now })
  })
  return isDead ? 'dead' : 'postponed'
}

/** The kind of error and never its words, which may hold data. */
function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown'
}
