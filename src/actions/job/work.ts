import {
  claimJobs,
  endJob,
  type JobKind,
  type JobRow,
  postponeJob,
} from '../../../db/queries/job-claim.ts'
import { DatabaseUnavailable } from '../../../db/unavailable.ts'
import type { Instant } from '../../../scheduler/domain/instant.ts'
import type { ActorAs } from '../../actor.ts'
import { scopeOf } from '../../actor.ts'
import type { Context, Deps } from '../../context.ts'
import { ActionError } from '../../errors.ts'
import { NotYet } from '../../notice/gather.ts'
import { DeliveryFailed } from '../../post/channel.ts'
import { record } from '../../record.ts'
import { RunGivenBack } from '../run/carry-out.ts'
import { SILENT_MS } from '../run/fail.ts'
import { HOLD_EVERY_MS, holdOnTo } from './hold.ts'
import { CHECK_KINDS, MATCH_KINDS, POST_KINDS, QUICK_KINDS, REPLAY_KINDS } from './kinds.ts'
import { oneSuspect } from './one-suspect.ts'
import { LEASE_MS, performJob } from './perform.ts'

const WORKER: ActorAs<'worker'> = { role: 'worker', userId: null }

const TRIES_MAX = 12
const WAIT_MS = 5_000
const WAIT_MAX_MS = 3_600_000

/** Which work, how much of it, and what ends it early. */
export interface WorkAsked {
  readonly kinds: readonly JobKind[]
  readonly limit: number
  /** This process stops: what takes long is given back. */
  readonly release: AbortSignal
  /** How often what is under way is held again, in milliseconds. */
  readonly holdEveryMs: number
}

const EVERYTHING: WorkAsked = {
  kinds: [...QUICK_KINDS, ...POST_KINDS, ...CHECK_KINDS, ...MATCH_KINDS, ...REPLAY_KINDS],
  limit: 10,
  release: new AbortController().signal,
  holdEveryMs: HOLD_EVERY_MS,
}

/** What one round of work came to. */
export interface WorkDone {
  readonly done: number
  readonly postponed: number
  /** Given up after so many tries; kept with their last error. */
  readonly dead: number
}

/**
 * Does the work that is due, once. Every job can be done twice without harm. A job that fails waits twice as long each time and
 * is given up after 12 tries, also where each of them ended its process; a message decides by itself when it is no use any more (`delivery/send.ts`). Without a mail server
 * messages wait.
 */
export async function workOnce(deps: Deps, asked: Partial<WorkAsked> = {}): Promise<WorkDone> {
  const { kinds, limit, release, holdEveryMs } = { ...EVERYTHING, ...asked }
  const isWaiting = deps.post.mail === undefined
  const doable = kinds.filter((kind) => !(isWaiting && POST_KINDS.includes(kind)))
  const about = { kinds: doable, limit, leaseMs: LEASE_MS, silentMs: SILENT_MS }
  const claimed = await deps.db.transaction(scopeOf(WORKER), (tx) =>
    claimJobs(tx, { ...about, now: deps.now() }),
  )
  const { now: jobs, later } = oneSuspect(claimed)
  const tally = { done: 0, postponed: 0, dead: 0 }
  for (const job of later) tally[await giveBack(deps, job, deps.now())] += 1
  const [held, over] = [new Set(jobs), new AbortController()]
  const holding = holdOnTo(deps, held, holdEveryMs, over.signal)
  try {
    for (const job of jobs) {
      tally[await work(deps, job, release)] += 1
      held.delete(job)
    }
  } finally {
    over.abort()
    await holding
  }
  return tally
}

async function work(deps: Deps, job: JobRow, release: AbortSignal): Promise<keyof WorkDone> {
  const requestId = `job-${job.id}`
  const log = deps.log.child({ jobId: job.id })
  const context: Context = { ...deps, log, actor: WORKER, requestId, idempotencyKey: undefined }
  try {
    if (job.attempts > TRIES_MAX && !POST_KINDS.includes(job.kind)) throw new ProcessesDied()
    await performJob(context, job, release)
  } catch (error) {
    // Nothing can be written: the lease gives the job back.
    if (error instanceof DatabaseUnavailable) {
      log.warn({ kind: job.kind }, 'the database was lost during a job')
      throw error
    }
    if (error instanceof NotYet) return giveBack(deps, job, error.until)
    if (error instanceof RunGivenBack) return giveBack(deps, job, deps.now())
    return fail(context, job, error)
  }
  await deps.db.transaction(scopeOf(WORKER), (tx) =>
    endJob(tx, job, { doneAt: deps.now(), lastError: null }),
  )
  return 'done'
}

/** Nothing went wrong: the try does not count. */
async function giveBack(deps: Deps, job: JobRow, runAfter: Instant): Promise<'postponed'> {
  const about = { runAfter, lastError: null, now: deps.now(), isGivenBack: true }
  await deps.db.transaction(scopeOf(WORKER), (tx) => postponeJob(tx, job, about))
  return 'postponed'
}

async function fail(context: Context, job: JobRow, error: unknown): Promise<'postponed' | 'dead'> {
  const { id, kind, attempts } = job
  const lastError = codeOf(error)
  const now = context.now()
  const isDead = attempts >= TRIES_MAX && !(error instanceof DeliveryFailed)
  const isKnown = error instanceof ActionError || error instanceof DeliveryFailed
  const told = { kind, attempts, lastError, ...(!isKnown && { err: error }) }
  context.log.warn(told, 'job failed')
  await context.db.transaction(scopeOf(WORKER), async (tx) => {
    if (isDead) {
      await endJob(tx, job, { doneAt: now, lastError })
      const facts = { kind, attempts, lastError }
      await record(tx, context, {
        verb: 'job.give-up',
        subjectId: id,
        boardId: null,
        poolId: null,
        facts,
      })
      return
    }
    const waitMs = Math.min(WAIT_MAX_MS, WAIT_MS * 2 ** (attempts - 1))
    await postponeJob(tx, job, { runAfter: (now + waitMs) as Instant, lastError, now })
  })
  return isDead ? 'dead' : 'postponed'
}

/** Nobody who began this work came to its end, and nobody could say why. */
class ProcessesDied extends Error {
  override name = 'ProcessesDied'
}

/** The kind of error and never its words, which may hold data. */
function codeOf(error: unknown): string {
  if (error instanceof ActionError || error instanceof DeliveryFailed) return error.code
  return error instanceof Error ? error.name : 'unknown'
}
