import { setTimeout as pause } from 'node:timers/promises'
import { workOnce } from './actions/job/work.ts'
import type { Deps } from './context.ts'

/** Work that goes on in the background. */
export interface Worker {
  /** Looks for work now instead of after the pause. */
  readonly wake: () => void
  /** Takes no new work and waits for what is under way. */
  readonly stop: () => Promise<void>
}

/** Work that was just asked for wakes the worker; this is for work whose time has come. */
const PAUSE_MS = 5_000
const PAUSE_AFTER_FAILURE_MS = 5_000

/** Whether to go on, and the pause that can be interrupted; a new one before each round, so that no call is missed. */
interface Rounds {
  isStopping: boolean
  pause: AbortController
}

/**
 * Does the work that is due, round after round, in this process; several may run side by side. A round that fails is logged and
 * tried again, so that a database that was away does not end the worker.
 */
export function startWorker(deps: Deps, { pauseMs = PAUSE_MS }: { pauseMs?: number } = {}): Worker {
  const rounds: Rounds = { isStopping: false, pause: new AbortController() }
  const running = goRound(deps, pauseMs, rounds)
  return {
    wake: () => rounds.pause.abort(),
    stop: () => {
      rounds.isStopping = true
      rounds.pause.abort()
      return running
    },
  }
}

async function goRound(deps: Deps, pauseMs: number, rounds: Rounds): Promise<void> {
  while (!rounds.isStopping) {
    rounds.pause = new AbortController()
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
    // Waking and stopping interrupt the pause, and that is all it can be interrupted by.
    await pause(waitMs, undefined, { signal: rounds.pause.signal }).catch(() => undefined)
  }
}
