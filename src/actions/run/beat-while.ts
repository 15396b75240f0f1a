import { setTimeout as pause } from 'node:timers/promises'
import type { Tx } from '../../../db/client.ts'
import { beatRun, type RunProgress } from '../../../db/queries/match-run-step.ts'
import { scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'

/** Between two signs of life; a stop that somebody asks for is heard as soon. */
const BEAT_MS = 1_000

/** What a beat tells and hears. */
export interface Heart {
  /** How far the run is; undefined where nothing is new. */
  readonly news: () => Partial<RunProgress> | undefined
  /** What has to stay alive with the run, in the same transaction. */
  readonly alongside: (tx: Tx) => Promise<void>
  readonly onStopAsked: () => void
  /** Somebody else ended the run. */
  readonly onLost: () => void
}

/**
 * Says again and again that a run lives and how far it is, until `isOver`. A database that is away is tried again at the next
 * beat: who stays away for too long is taken for dead, and what it finds is not saved.
 */
export async function beatWhile(
  context: Context,
  runId: string,
  heart: Heart,
  isOver: AbortSignal,
): Promise<void> {
  const { news, alongside, onStopAsked, onLost } = heart
  while (!isOver.aborted) {
    // Nothing but the end of the run interrupts the pause.
    await pause(BEAT_MS, undefined, { signal: isOver }).catch(() => undefined)
    if (isOver.aborted) return
    try {
      const beat = { ...news(), heartbeatAt: context.now() }
      const heard = await context.db.transaction(scopeOf(context.actor), async (tx) => {
        await alongside(tx)
        return beatRun(tx, runId, beat)
      })
      if (heard === undefined) return onLost()
      if (heard.stopAskedAt !== null) onStopAsked()
    } catch (error) {
      const kind = error instanceof Error ? error.name : 'unknown'
      context.log.warn({ runId, error: kind }, 'a run could not say that it lives')
    }
  }
}
