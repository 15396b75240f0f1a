import type { Tx } from '../../../db/client.ts'
import { beginReplay, type ReplayRow } from '../../../db/queries/replay.ts'
import { beatReplay, endReplay, giveBackReplay } from '../../../db/queries/replay-step.ts'
import { DatabaseUnavailable } from '../../../db/unavailable.ts'
import type { Instant } from '../../../scheduler/domain/instant.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { ActionError } from '../../errors.ts'
import { ReplayFailed } from '../../solver/open-replay.ts'
import { beatWhile } from '../run/beat-while.ts'
import { RunGivenBack } from '../run/carry-out.ts'
import { SILENT_MS } from '../run/fail.ts'
import { failOwnReplay } from './fail.ts'
import type { Going } from './going.ts'
import { playQuestion } from './play-question.ts'
import type { ReplayQuestion } from './question.ts'

/** How a worker goes along with a replay. */
interface Along {
  /** This process stops: the replay waits again, for another, with all that was played. */
  readonly release: AbortSignal
  /** With every sign of life, in the same transaction. */
  readonly onBeat: (tx: Tx) => Promise<void>
}

/**
 * Plays a replay that somebody asked for, or that a process which died left: goes on with the draws that were kept. Who asked for
 * it sees how it ended; it is not tried again behind their back. Throws `RunGivenBack`, and what a lost database throws.
 */
export async function carryOutReplay(
  context: Context,
  replayId: string,
  { release, onBeat }: Along,
): Promise<void> {
  onlyFor(context.actor, 'worker')
  const scope = scopeOf(context.actor)
  const now = context.now()
  const taken = await context.db.transaction(scope, (tx) =>
    beginReplay(tx, replayId, { now, silentMs: SILENT_MS }),
  )
  if (taken === undefined) return
  const ways = { stop: new AbortController(), lost: new AbortController() }
  try {
    await playAndSave(context, taken, { release, onBeat, ways })
  } catch (error) {
    if (error instanceof DatabaseUnavailable) throw error
    if (release.aborted) {
      await context.db.transaction(scope, (tx) => giveBackReplay(tx, replayId))
      throw new RunGivenBack()
    }
    if (!(error instanceof ActionError))
      context.log.error({ err: error, replayId }, 'a replay failed')
    const failure = failureOf(error)
    await context.db.transaction(scope, (tx) => failOwnReplay(tx, context, { ...taken, failure }))
  }
}

interface Ways {
  readonly ways: { readonly stop: AbortController; readonly lost: AbortController }
}

async function playAndSave(
  context: Context,
  { id, poolId, askedBy, question }: ReplayRow,
  { release, onBeat, ways }: Along & Ways,
): Promise<void> {
  const going: Going = { phase: 'reading', drawsDone: 0, drawsTotal: null }
  const over = new AbortController()
  const heart = {
    beat: async (tx: Tx, heartbeatAt: Instant) => {
      await onBeat(tx)
      return beatReplay(tx, id, { ...going, heartbeatAt })
    },
    onStopAsked: () => ways.stop.abort(),
    onLost: () => ways.lost.abort(),
  }
  const beating = beatWhile(context, id, heart, over.signal)
  try {
    const result = await playQuestion(context, {
      replayId: id,
      poolId,
      userId: askedBy,
      // Only `askForReplay` writes it, so it is what that was given.
      question: question as ReplayQuestion,
      going,
      stop: ways.stop.signal,
      abandon: AbortSignal.any([release, ways.lost.signal]),
    })
    const status = ways.stop.signal.aborted ? 'stopped' : 'finished'
    const { drawsDone } = going
    const ended = { status, finishedAt: context.now(), result, drawsDone } as const
    await context.db.transaction(scopeOf(context.actor), (tx) => endReplay(tx, id, ended))
  } finally {
    over.abort()
    await beating
  }
}

/** Why, in a word without data. */
function failureOf(error: unknown): string {
  if (error instanceof ActionError) return error.code
  if (error instanceof ReplayFailed) return error.message
  return error instanceof Error ? error.name : 'unknown'
}
