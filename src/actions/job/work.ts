import type { Tx } from '../../../db/client.ts'
import {
  claimJobs,
  endJob,
  holdJob,
  type JobKind,
  type JobRow,
  postponeJob,
} from '../../../db/queries/job-claim.ts'
import type { MatchRunRow } from '../../../db/queries/match-run.ts'
import { DatabaseUnavailable } from '../../../db/unavailable.ts'
import type { Instant } from '../../../scheduler/domain/instant.ts'
import type { ActorAs } from '../../actor.ts'
import { scopeOf } from '../../actor.ts'
import type { Context, Deps } from '../../context.ts'
import { ActionError } from '../../errors.ts'
import { forgetFiles } from '../import/forget.ts'
import { expireOffer } from '../offer/expire.ts'
import { advanceRound } from '../round/advance.ts'
import { carryOutRun, RunGivenBack } from '../run/carry-out.ts'
import { SILENT_MS } from '../run/queue-run.ts'
import { takeRun, takeRunOf } from '../run/take.ts'

const WORKER: ActorAs<'worker'> = { role: 'worker', userId: null }

/** A job that nobody held on to for so long was left by a process that died. */
const LEASE_MS = 30_000
const TRIES_MAX = 12
const WAIT_MS = 5_000
const WAIT_MAX_MS = 3_600_000

/** Which work, how much of it, and what ends it early. */
export interface WorkAsked {
  readonly kinds: readonly JobKind[]
  readonly limit: number
  /** This process stops: what takes long is given back. */
  readonly release: AbortSignal
}

/** What takes a moment, and what takes a thread for itself. */
export const QUICK_KINDS: readonly JobKind[] = [
  'offer.expire',
  'round.next',
  'round.answered',
  'import.forget',
]
export const MATCH_KINDS: readonly JobKind[] = ['run.match', 'pool.match']

const EVERYTHING: WorkAsked = {
  kinds: [...QUICK_KINDS, ...MATCH_KINDS],
  limit: 10,
  release: new AbortController().signal,
}

/** What one round of work came to. */
export interface WorkDone {
  readonly done: number
  readonly postponed: number
  /** Given up after so many tries; kept with their last error. */
  readonly dead: number
}

/**
 * Does the work that is due, once: matches pools that were asked about, ends offers whose deadline has come, lets rounds go
 * on. Every job can be
 * done twice without harm. A job that fails waits twice as long each time and is given up after 12 tries.
 */
export async function workOnce(deps: Deps, asked: Partial<WorkAsked> = {}): Promise<WorkDone> {
  const { kinds, limit, release } = { ...EVERYTHING, ...asked }
  const about = { kinds, limit, leaseMs: LEASE_MS, silentMs: SILENT_MS }
  const jobs = await deps.db.transaction(scopeOf(WORKER), (tx) =>
    claimJobs(tx, { ...about, now: deps.now() }),
  )
  const tally = { done: 0, postponed: 0, dead: 0 }
  for (const job of jobs) tally[await work(deps, job, release)] += 1
  return tally
}

async function work(deps: Deps, job: JobRow, release: AbortSignal): Promise<keyof WorkDone> {
  try {
    await perform(deps, job, release)
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

async function perform(deps: Deps, job: JobRow, release: AbortSignal): Promise<void> {
  const { id, kind, subjectId } = job
  const requestId = `job-${id}`
  const context: Context = { ...deps, actor: WORKER, requestId, idempotencyKey: undefined }
  switch (kind) {
    case 'pool.match':
      return carryOut(context, job, await takeRunOf(context, subjectId), release)
    case 'run.match':
      // Whoever asked for this run sees how it ended: it is not tried again behind their back.
      return carryOut(context, job, await takeRun(context, subjectId), release).catch(
        (error: unknown) => {
          if (!(error instanceof ActionError)) throw error
        },
      )
    case 'offer.expire':
      await expireOffer(context, { offerId: subjectId })
      return
    case 'round.next':
    case 'round.answered':
      await advanceRound(context, { roundId: job.payload['roundId'] ?? '' })
      return
    case 'import.forget':
      return forgetFiles(context)
  }
}

async function carryOut(
  context: Context,
  job: JobRow,
  run: MatchRunRow | undefined,
  release: AbortSignal,
): Promise<void> {
  if (run === undefined) return
  const onBeat = (tx: Tx) => holdJob(tx, job, (context.now() + LEASE_MS) as Instant)
  await carryOutRun(context, run, { release, onBeat })
}

async function fail(deps: Deps, job: JobRow, error: unknown): Promise<'postponed' | 'dead'> {
  const lastError = error instanceof ActionError ? error.code : nameOf(error)
  const now = deps.now()
  const isGivenBack = error instanceof RunGivenBack
  const isDead = job.attempts >= TRIES_MAX && !isGivenBack
  deps.log.warn({ jobId: job.id, kind: job.kind, attempts: job.attempts, lastError }, 'job failed')
  await deps.db.transaction(scopeOf(WORKER), (tx) => {
    if (isDead) return endJob(tx, job, { doneAt: now, lastError })
    const waitMs = isGivenBack ? 0 : Math.min(WAIT_MAX_MS, WAIT_MS * 2 ** (job.attempts - 1))
    const runAfter = (now + waitMs) as Instant
    return postponeJob(tx, job, { runAfter, lastError, now, isGivenBack })
  })
  return isDead ? 'dead' : 'postponed'
}

/** The kind of error and never its words, which may hold data. */
function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown'
}
