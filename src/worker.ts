import { setTimeout as pause } from 'node:timers/promises'
import { dayOf } from '../scheduler/calendar/clock.ts'
import type { Day } from '../scheduler/domain/day.ts'
import { askChecks } from './actions/check/ask.ts'
import {
  CHECK_KINDS,
  MATCH_KINDS,
  POST_KINDS,
  QUICK_KINDS,
  REPLAY_KINDS,
} from './actions/job/kinds.ts'
import { type WorkAsked, workOnce } from './actions/job/work.ts'
import { endLeftReplays } from './actions/replay/fail.ts'
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
/** A mail server that is slow holds up no more than one of these. */
const POST_LANES = 4

/** What a lane does besides, before it looks for work. */
type Before = (deps: Deps) => Promise<unknown>

/** Work of one kind, one job after another; the pause can be interrupted, and is a new one before each round. */
interface Lane {
  readonly asked: Omit<WorkAsked, 'release' | 'holdEveryMs'>
  readonly before?: Before
  pause: AbortController
}

/**
 * Does the work that is due, round after round, in this process; several may run side by side. As many pools are matched at once
 * as there are threads to match in, several messages are handed over at once, and beside them what takes a moment is done in a
 * moment. A round that fails is logged and
 * tried again, so that a database that was away does not end the worker.
 */
export function startWorker(deps: Deps, { pauseMs = PAUSE_MS }: { pauseMs?: number } = {}): Worker {
  const release = new AbortController()
  const lanes: Lane[] = [
    lane({ kinds: QUICK_KINDS, limit: QUICK_JOBS_AT_ONCE }, endDeadRuns),
    lane({ kinds: CHECK_KINDS, limit: 1 }, oncePerDay(askChecks)),
    ...Array.from({ length: POST_LANES }, () => lane({ kinds: POST_KINDS, limit: 1 })),
    lane({ kinds: REPLAY_KINDS, limit: 1 }, endLeftReplays),
    ...Array.from({ length: deps.matcher.threadsMax }, () =>
      lane({ kinds: MATCH_KINDS, limit: 1 }),
    ),
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

function lane(asked: Lane['asked'], before?: Before): Lane {
  return { asked, ...(before && { before }), pause: new AbortController() }
}

/** Asks once for each day that this process sees. */
function oncePerDay(ask: (deps: Deps) => Promise<Day>): Before {
  let asked: Day | undefined
  return async (deps) => {
    if (asked !== dayOf(deps.now())) asked = await ask(deps)
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
      await lane.before?.(deps)
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
