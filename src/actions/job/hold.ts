import { setTimeout as pause } from 'node:timers/promises'
import { holdJob, type JobRow } from '../../../db/queries/job-claim.ts'
import type { Instant } from '../../../scheduler/domain/instant.ts'
import { scopeOf } from '../../actor.ts'
import type { Deps } from '../../context.ts'
import { LEASE_MS } from './perform.ts'

/** Well within a lease, so that one that fails is made up for. */
export const HOLD_EVERY_MS = 8_000

/**
 * Keeps jobs for this process, the one it is busy with and those that wait behind it, until `isOver`: a slow mail server or a full
 * batch is no sign that the process died. What is taken out of `held` is let go.
 */
export async function holdOnTo(
  deps: Deps,
  held: ReadonlySet<JobRow>,
  everyMs: number,
  isOver: AbortSignal,
): Promise<void> {
  while (!isOver.aborted) {
    // Nothing but the end of the work interrupts the pause.
    await pause(everyMs, undefined, { signal: isOver, ref: false }).catch(() => undefined)
    if (isOver.aborted) return
    try {
      const lockedUntil = (deps.now() + LEASE_MS) as Instant
      await deps.db.transaction(scopeOf({ role: 'worker', userId: null }), async (tx) => {
        for (const job of held) await holdJob(tx, job, lockedUntil)
      })
    } catch (error) {
      const kind = error instanceof Error ? error.name : 'unknown'
      deps.log.warn({ error: kind }, 'jobs under way could not be held')
    }
  }
}
