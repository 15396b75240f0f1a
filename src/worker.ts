import { setTimeout as pause } from 'node:timers/promises'
import { workOnce } from './actions/job/work.ts'
import type { Deps } from './context.ts'

/** Work that goes on in the background. */
export interface Worker {
  /** Takes no new work and waits for what is under way. */
  readonly stop: () => Promise<void>
}

const PAUSE_MS = 1_000
const PAUSE_AFTER_FAILURE_MS = 5_000

/**
 * Does the work that is due, round after round, in this process; several may run side by side. A round that fails is logged and
 * tried again, so that a database that was away does not end the worker.
 */
export function startWorker(deps: Deps, { pauseMs = PAUSE_MS }: { pauseMs?: number } = {}): Worker {
  const stopping = new AbortController()
  const running = goRound(deps, pauseMs, stopping.signal)
  return {
    stop: () => {
      stopping.abort()
      return running
    },
  }
}

async function goRound(deps: Deps, pauseMs: number, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    let waitMs = pauseMs
    try {
      const { done } = await workOnce(deps)
      if (done > 0) waitMs = 0
    } catch (error) {
      deps.log.error(
        { error: error instanceof Error ? error.name : 'unknown' },
        'a round of work failed',
      )
      waitMs = PAUSE_AFTER_FAILURE_MS
    }
    // Stopping interrupts the pause, and that is all it can be interrupted by.
    await pause(waitMs, undefined, { signal }).catch(() => undefined)
  }
}
