import { setTimeout as pause } from 'node:timers/promises'
import { MATCH_KINDS, QUICK_KINDS, type WorkAsked, workOnce } from './actions/job/work.ts'
import { endDeadRuns } from './actions/run/take.ts'
import type { Deps } from './context.ts'

/** Work that goes on in the background. */
export interface Worker {
  /** Looks for work now instead of after the pause. */
  readonly wake: () => void
  /** Takes no new work, gives back the matches under way, and waits for the rest. */
  readonly stop: () => Promise<void>
}

/** Work that was just asked for wakes the worker; this is for work whose time has come. */
const PAUSE_MS = 5_000
const PAUSE_AFTER_FAILURE_MS = 5_000
const QUICK_JOBS_AT_ONCE = 10

/** Work of one kind, one job after another; the pause can be interrupted, and is a new one before each round. */
interface Lane {
  readonly asked: Omit<WorkAsked, 'release'>
  pause: AbortController
}

/**
 * Does the work that is due, round after round, in this process; several may run side by side. As many pools are matched at once
 * as there are threads to match in, and beside them what takes a moment is done in a moment. A round that fails is logged and
 * tried again, so that a database that was away does not end the worker.
 */
export function startWorker(deps: Deps, { pauseMs = PAUSE_MS }: { pauseMs?: number } = {}): Worker {
  const release = new AbortController()
  const lanes: Lane[] = [
    { asked: { kinds: QUICK_KINDS, limit: QUICK_JOBS_AT_ONCE }, pause: new AbortController() },
    ...Array.from({ length: deps.matcher.threadsMax }, () => ({
      asked: { kinds: MATCH_KINDS, limit: 1 },
      pause: new AbortController(),
    })),
  ]
  const running = lanes.map((lane) => goRound(deps, lane, release.signal, pauseMs))
  const wake = () => {
    for (const lane of lanes) lane.pause.abort()
  }
  return {
    wake,
    stop: async () => {
      release.abort()
      wake()
      await Promise.all(running)
    },
  }
}

async function goRound(
  deps: Deps,
  lane: Lane,
  release: AbortSignal,
  pauseMs: number,
): Promise<void> {
  while (!release.aborted) {
    lane.pause = new AbortController()
    let waitMs = pauseMs
    try {
      if (lane.asked.kinds === QUICK_KINDS) await endDeadRuns(deps)
      const { done } = await workOnce(deps, { ...lane.asked, release })
      if (done > 0) waitMs = 0
    } catch (error) {
      deps.log.error(
        { error: error instanceof Error ? error.name : 'unknown' },
        'a round of work failed',
      )
      waitMs = PAUSE_AFTER_FAILURE_MS
    }
    if (release.aborted) return
    // Waking and stopping interrupt the pause, and that is all it can be interrupted by.
    await pause(waitMs, undefined, { signal: lane.pause.signal }).catch(() => undefined)
  }
}
