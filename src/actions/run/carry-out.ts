import type { Tx } from '../../../db/client.ts'
import { beatRun, giveBackRun, type RunProgress } from '../../../db/queries/match-run-step.ts'
import { DatabaseUnavailable } from '../../../db/unavailable.ts'
import type { World } from '../../../scheduler/domain/world.ts'
import type { MatchProgress } from '../../../scheduler/match/match-options.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { ActionError } from '../../errors.ts'
import { MatchFailed } from '../../solver/match-failed.ts'
import type { MatchFailure, MatchOutcome } from '../../solver/match-messages.ts'
import { noSpelregels } from '../pool/no-spelregels.ts'
import { worldNow } from '../proposal/world-now.ts'
import { beatWhile } from './beat-while.ts'
import { failOwnRun } from './fail.ts'
import { savePlan } from './save-plan.ts'
import { standingPlan } from './standing-plan.ts'
import { stillSo } from './still-so.ts'

/** A run that this process has taken. */
export interface TakenRun {
  readonly id: string
  readonly poolId: string
  readonly seed: number
  readonly workMax: number | null
  readonly replans: boolean
}

/** How whoever carries out a run goes along with it. */
export interface Along {
  readonly onProgress?: (progress: MatchProgress) => void
  /** Asks for the best plan so far. */
  readonly stop?: AbortSignal
  /** Nobody wants the plan any more: the run ends as failed. */
  readonly abandon?: AbortSignal
  /** This process stops: the run waits again, for another. */
  readonly release?: AbortSignal
  /** With every sign of life, in the same transaction. */
  readonly onBeat?: (tx: Tx) => Promise<void>
}

/** Thrown where a run waits again because this process stops. */
export class RunGivenBack extends Error {
  override readonly name = 'RunGivenBack'
}

const never = new AbortController().signal

/**
 * Carries out a run that this process has taken: reads the world, has it matched in a thread of its own, and saves what was
 * found. A run that fails is kept as failed and leaves no proposals. Throws `no-plan` where there is none or it does not pass
 * the independent check, `no-spelregels`, and `RunGivenBack`.
 */
export async function carryOutRun(context: Context, run: TakenRun, along: Along): Promise<void> {
  onlyFor(context.actor, 'coordinator', 'worker')
  const { release = never } = along
  try {
    await matchAndSave(context, run, along)
  } catch (error) {
    if (release.aborted) {
      await context.db.transaction(scopeOf(context.actor), (tx) => giveBackRun(tx, run.id))
      throw new RunGivenBack()
    }
    await giveUp(context, run.id, error)
    throw error instanceof MatchFailed ? noPlan(error.reason) : error
  }
}

async function matchAndSave(context: Context, run: TakenRun, along: Along): Promise<void> {
  const { id: runId, poolId, seed, workMax, replans } = run
  const {
    onProgress,
    stop = never,
    abandon = never,
    release = never,
    onBeat = async () => undefined,
  } = along
  const over = new AbortController()
  let latest: MatchProgress | undefined
  const ways = { stop: new AbortController(), cancel: new AbortController() }
  const beating = beatWhile(
    context,
    runId,
    {
      beat: async (tx, heartbeatAt) => {
        await onBeat(tx)
        return beatRun(tx, runId, { ...(latest && progressOf(latest)), heartbeatAt })
      },
      onStopAsked: () => ways.stop.abort(),
      onLost: () => ways.cancel.abort(),
    },
    over.signal,
  )
  try {
    const world = await worldNow(context, { poolId })
    if (world === undefined) throw noSpelregels()
    const standing = replans ? await standingPlan(context, poolId, world) : null
    const task = { world, seed, workMax, pins: [], standing }
    const underWay = context.matcher.start(poolId, task, (news) => {
      latest = news
      onProgress?.(news)
    })
    whenever(AbortSignal.any([stop, ways.stop.signal]), underWay.stop)
    whenever(AbortSignal.any([release, abandon, ways.cancel.signal]), underWay.cancel)
    const outcome = await underWay.outcome
    await saveSound(context, run, { world, replans: standing !== null, outcome })
  } finally {
    over.abort()
    await beating
  }
}

interface Found {
  readonly world: World
  readonly replans: boolean
  readonly outcome: MatchOutcome
}

/** Saves a plan that passed the check, without what rests on something that changed since the world was read. */
async function saveSound(context: Context, run: TakenRun, found: Found): Promise<void> {
  const { id: runId, poolId } = run
  const { world, replans, outcome } = found
  const { problems, plan } = outcome
  if (plan.solverFailure !== null)
    context.log.warn({ runId, failure: plan.solverFailure }, 'a plan was found without the solver')
  if (problems.length > 0) throw unsound(problems.length)
  const now = await worldNow(context, { poolId }, undefined, world.decidedAt)
  const { proposals, staleCount } = stillSo(world, now, outcome.proposals)
  if (staleCount > 0) context.log.info({ runId, staleCount }, 'the world changed meanwhile')
  const about = { runId, poolId, world, replans, staleCount }
  await savePlan(context, { ...about, outcome: { ...outcome, proposals } })
}

function whenever(signal: AbortSignal, act: () => void): void {
  if (signal.aborted) act()
  else signal.addEventListener('abort', act, { once: true })
}

function progressOf(progress: MatchProgress): RunProgress {
  const { phase, value: planValue, bound, coveredCount, requestCount, work: workUsed } = progress
  const isKnown = bound !== null && Number.isFinite(bound) && bound >= planValue
  return { phase, planValue, bound: isKnown ? bound : null, coveredCount, requestCount, workUsed }
}

/** Where even this fails the database is away; its silence then ends the run. */
async function giveUp(context: Context, runId: string, error: unknown): Promise<void> {
  if (error instanceof MatchFailed && error.reason !== 'cancelled')
    context.log.error({ err: error, runId }, 'a match failed')
  try {
    await context.db.transaction(scopeOf(context.actor), (tx) =>
      failOwnRun(tx, context, { id: runId, failure: failureOf(error) }),
    )
  } catch (second) {
    if (!(second instanceof DatabaseUnavailable)) throw second
    context.log.warn({ runId }, 'a failed run could not be ended; its silence will')
  }
}

/** Why, in a word without data. */
function failureOf(error: unknown): string {
  if (error instanceof ActionError) return error.code
  if (error instanceof MatchFailed) return error.reason
  return error instanceof Error ? error.name : 'unknown'
}

const WHY: Readonly<Record<MatchFailure, string>> = {
  'out-of-memory': 'Het zoeken vroeg meer geheugen dan er mag worden gebruikt.',
  'thread-ended': 'Het zoeken is onverwacht afgebroken.',
  'not-handed-over': 'Het zoeken kon niet beginnen door een fout.',
  'match-failed': 'Het zoeken is door een fout afgebroken.',
  cancelled: 'Het zoeken is afgebroken.',
}

function noPlan(reason: MatchFailure): ActionError {
  return new ActionError('no-plan', `${WHY[reason]} Er is niets bewaard.`, { facts: { reason } })
}

function unsound(problems: number): ActionError {
  return new ActionError(
    'no-plan',
    'Het gevonden plan doorstond de eigen controle niet en is niet bewaard.',
    { facts: { problems } },
  )
}
