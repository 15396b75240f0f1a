import { and, eq, lte, sql } from 'drizzle-orm'
import type { Instant } from '../../scheduler/domain/instant.ts'
import type { MatchPhase, Proof, StoredChange } from '../../scheduler/domain/match-run.ts'
import type { Tx } from '../client.ts'
import { matchRun } from '../schema/index.ts'
import type { MatchRunRow } from './match-run.ts'

const isRunning = eq(matchRun.status, 'running')

/** Runs whose process has not said for so long that it lives. */
const isDead = ({ now, silentMs }: { readonly now: Instant; readonly silentMs: number }) =>
  and(isRunning, lte(matchRun.heartbeatAt, (now - silentMs) as Instant))

/** What is known of the best plan so far; nothing of it counts when a run fails or waits again. */
const NO_PROGRESS = { coveredCount: null, planValue: null, bound: null, workUsed: null } as const

/** Fails the runs that were left by a process that died; answers which. */
export async function failDeadRuns(
  tx: Tx,
  about: { readonly now: Instant; readonly silentMs: number; readonly poolId?: string },
): Promise<readonly { readonly id: string; readonly poolId: string }[]> {
  const ofPool = about.poolId === undefined ? undefined : eq(matchRun.poolId, about.poolId)
  return tx
    .update(matchRun)
    .set({
      ...NO_PROGRESS,
      status: 'failed',
      finishedAt: about.now,
      failure: 'process-died',
    })
    .where(and(isDead(about), ofPool))
    .returning({ id: matchRun.id, poolId: matchRun.poolId })
}

/** Writes a run that waits for its turn and answers its id. */
export async function insertRun(
  tx: Tx,
  row: {
    readonly poolId: string
    readonly spelregelsId: string
    readonly seed: number
    readonly workMax: number | null
    readonly replans: boolean
    readonly startedBy: string | null
    readonly startedAt: Instant
  },
): Promise<string> {
  const [made] = await tx
    .insert(matchRun)
    .values({ ...row, status: 'queued', requestCount: 0, memberCount: 0 })
    .returning({ id: matchRun.id })
  if (made === undefined) throw new Error('a run was not inserted')
  return made.id
}

/** Takes a run that waits; undefined where somebody else took it or it was stopped. */
export async function beginRun(tx: Tx, runId: string, now: Instant) {
  const [row] = await tx
    .update(matchRun)
    .set({ status: 'running', begunAt: now, heartbeatAt: now })
    .where(and(eq(matchRun.id, runId), eq(matchRun.status, 'queued')))
    .returning()
  return row
}

/** How far a run is, as it is kept. */
export interface RunProgress {
  readonly phase: MatchPhase
  readonly planValue: number
  readonly bound: number | null
  readonly coveredCount: number
  readonly requestCount: number
  readonly workUsed: number
}

/** Says that a run lives and how far it is; answers whether a stop was asked for, or nothing where it was ended by another. */
export async function beatRun(
  tx: Tx,
  runId: string,
  beat: Partial<RunProgress> & { readonly heartbeatAt: Instant },
): Promise<{ readonly stopAskedAt: Instant | null } | undefined> {
  const [row] = await tx
    .update(matchRun)
    .set(beat)
    .where(and(eq(matchRun.id, runId), isRunning))
    .returning({ stopAskedAt: matchRun.stopAskedAt })
  return row
}

/** Ends a run that is still running with what it came to; `false` where it was ended before. */
export async function finishRun(
  tx: Tx,
  runId: string,
  result: {
    readonly status: 'finished' | 'stopped'
    readonly replans: boolean
    readonly finishedAt: Instant
    readonly requestCount: number
    readonly memberCount: number
    readonly coveredCount: number
    readonly planValue: number
    readonly bound: number
    readonly certifiedBound: number
    readonly proof: Proof
    readonly workUsed: number
    readonly stoppedAtWork: number | null
    readonly changes: readonly StoredChange[]
    readonly worldHash: string
  },
): Promise<boolean> {
  const ended = await tx
    .update(matchRun)
    .set(result)
    .where(and(eq(matchRun.id, runId), isRunning))
    .returning({ id: matchRun.id })
  return ended.length > 0
}

/** Ends a run that is still running with why it failed, in a word without data; answers the pool of one that was. */
export async function failRun(
  tx: Tx,
  runId: string,
  { failure, finishedAt }: { readonly failure: string; readonly finishedAt: Instant },
): Promise<string | undefined> {
  const [failed] = await tx
    .update(matchRun)
    .set({ ...NO_PROGRESS, status: 'failed', failure, finishedAt })
    .where(and(eq(matchRun.id, runId), isRunning))
    .returning({ poolId: matchRun.poolId })
  return failed?.poolId
}

/** Lets a run wait again, as if nobody had taken it: its process stops. */
export async function giveBackRun(tx: Tx, runId: string): Promise<void> {
  await tx
    .update(matchRun)
    .set({ ...NO_PROGRESS, status: 'queued', begunAt: null, heartbeatAt: null, phase: null })
    .where(and(eq(matchRun.id, runId), isRunning))
}

/**
 * Asks a run to stop: one that waits ends at once, one that is under way as soon as it hears of it. Answers the run where it
 * was alive; asking twice changes nothing.
 */
export async function askStop(
  tx: Tx,
  runId: string,
  by: { readonly stopAskedAt: Instant; readonly stopAskedBy: string },
): Promise<MatchRunRow | undefined> {
  const [waiting] = await tx
    .update(matchRun)
    .set({ ...by, status: 'stopped', finishedAt: by.stopAskedAt })
    .where(and(eq(matchRun.id, runId), eq(matchRun.status, 'queued')))
    .returning()
  if (waiting !== undefined) return waiting
  const [running] = await tx
    .update(matchRun)
    .set({
      stopAskedAt: sql`coalesce(${matchRun.stopAskedAt}, ${new Date(by.stopAskedAt).toISOString()}::timestamptz)`,
      stopAskedBy: sql`coalesce(${matchRun.stopAskedBy}, ${by.stopAskedBy}::uuid)`,
    })
    .where(and(eq(matchRun.id, runId), isRunning))
    .returning()
  return running
}
