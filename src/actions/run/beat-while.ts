import { setTimeout as pause } from 'node:timers/promises'
import type { Tx } from '../../../db/client.ts'
import type { Instant } from '../../../scheduler/domain/instant.ts'
import { scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'

/** Between two signs of life; a stop that somebody asks for is heard as soon. */
const BEAT_MS = 1_000

/** What a beat tells and hears. */
export interface Heart {
  /** Says that it lives and how far it is; answers whether a stop was asked for, or nothing where somebody else ended it. */
  readonly beat: (
    tx: Tx,
    heartbeatAt: Instant,
  ) => Promise<{ readonly stopAskedAt: Instant | null } | undefined>
  readonly onStopAsked: () => void
  /** Somebody else ended it. */
  readonly onLost: () => void
}

/**
 * Says again and again that a run or a replay lives and how far it is, until `isOver`. A database that is away is tried again at the next
 * beat: who stays away for too long is taken for dead, and what it finds is not saved.
 */
export async function beatWhile(
  context: Context,
  subjectId: string,
  heart: Heart,
  isOver: AbortSignal,
): Promise<void> {
  const { beat, onStopAsked, onLost } = heart
  while (!isOver.aborted) {
    // Nothing but the end of the run interrupts the pause.
    await pause(BEAT_MS, undefined, { signal: isOver }).catch(() => undefined)
    if (isOver.aborted) return
    try {
      const heard = await context.db.transaction(scopeOf(context.actor), (tx) =>
        beat(tx, context.now()),
      )
      if (heard === undefined) return onLost()
      if (heard.stopAskedAt !== null) onStopAsked()
    } catch (error) {
      const kind = error instanceof Error ? error.name : 'unknown'
      context.log.warn({ subjectId, error: kind }, 'work could not say that it lives')
    }
  }
}
