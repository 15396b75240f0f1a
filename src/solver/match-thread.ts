import { setImmediate } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import type { MatchProgress } from '../../scheduler/match/match-options.ts'
import { MatchFailed } from './match-failed.ts'
import type {
  MatchAnswer,
  MatchMessage,
  MatchOrder,
  MatchOutcome,
  MatchTask,
} from './match-messages.ts'
import type { PlannedProposal } from './proposals-of-plan.ts'
import { frameOf, piecesOf } from './world-in-pieces.ts'

/** What ends a match before its time. */
type OrderLimits = Pick<MatchOrder, 'stop' | 'memoryBytesMax'>

/** What a match came to, and how much memory its thread holds by now. */
interface Computed {
  readonly outcome: MatchOutcome
  readonly memoryBytes: number
}

/** A thread that computes one match at a time, and is kept for the next. */
export interface MatchThread {
  /** It ended by itself: ask another. */
  readonly isOver: () => boolean
  /** Rejects with `MatchFailed` when the match fails or the thread ends; a thread that failed is of no use any more. */
  readonly compute: (
    task: MatchTask,
    limits: OrderLimits,
    onProgress: (progress: MatchProgress) => void,
  ) => Promise<Computed>
  readonly end: () => Promise<void>
}

/**
 * Starts a thread, whose heap cannot grow beyond `heapMegabytesMax`. Node runs its TypeScript by itself. A thread that breaks
 * while nobody waits for it must not take the process along: the listener is there for that alone.
 */
export function startMatchThread(worker: URL, heapMegabytesMax: number): MatchThread {
  const resourceLimits = { maxOldGenerationSizeMb: heapMegabytesMax }
  const thread = new Worker(worker, { execArgv: [], resourceLimits })
  let isOver = false
  thread
    .on('error', () => undefined)
    .on('exit', () => {
      isOver = true
    })
  thread.unref()
  return {
    isOver: () => isOver,
    compute: (task, limits, onProgress) => gather(thread, task, limits, onProgress),
    end: async () => {
      await thread.terminate()
    },
  }
}

function gather(
  thread: Worker,
  task: MatchTask,
  limits: OrderLimits,
  onProgress: (progress: MatchProgress) => void,
): Promise<Computed> {
  return new Promise((resolve, reject) => {
    const proposals: PlannedProposal[] = []
    const fail = (failure: MatchFailed) => {
      release()
      reject(failure)
    }
    const broke = (error: unknown) => fail(failureOf(error))
    const ended = (code: number) => fail(new MatchFailed('thread-ended', `with code ${code}`))
    const told = (answer: MatchAnswer) => {
      switch (answer.kind) {
        case 'progress':
          return onProgress(answer.progress)
        case 'proposals':
          proposals.push(...answer.proposals)
          return
        case 'failed':
          return fail(new MatchFailed(answer.reason, answer.detail))
        case 'done':
          release()
          return resolve({
            outcome: { ...answer.outcome, proposals },
            memoryBytes: answer.memoryBytes,
          })
      }
    }
    const release = () => {
      thread.off('error', broke).off('exit', ended).off('message', told).unref()
    }
    thread.on('error', broke).on('exit', ended).on('message', told).ref()
    send(thread, task, limits).catch((error: unknown) => {
      const kind = error instanceof Error ? error.name : 'unknown'
      fail(new MatchFailed('not-handed-over', kind))
    })
  })
}

/**
 * Hands over the world piece by piece, so that people are answered in between; a thread that ended meanwhile hears nothing. Rejects
 * where something cannot be copied for another thread.
 */
async function send(thread: Worker, task: MatchTask, limits: OrderLimits): Promise<void> {
  const tell = (message: MatchMessage) => thread.postMessage(message)
  const { world, ...rest } = task
  for (const piece of piecesOf(world)) {
    tell({ kind: 'piece', piece })
    await setImmediate()
  }
  tell({ kind: 'order', order: { ...rest, ...limits, frame: frameOf(world) } })
}

function failureOf(error: unknown): MatchFailed {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ERR_WORKER_OUT_OF_MEMORY')
    return new MatchFailed('out-of-memory', 'the heap of its thread was full')
  return new MatchFailed('thread-ended', error instanceof Error ? error.name : 'it broke')
}
