import { availableParallelism } from 'node:os'
import { setImmediate } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import type { DrawPair } from '../../scheduler/replay/summary.ts'
import type { ReplayAnswer, ReplayMessage, ReplayTask } from './replay-messages.ts'

/** Thrown where a replay could not go on; the word says why, without data. */
export class ReplayFailed extends Error {
  override readonly name = 'ReplayFailed'
}

/** A replay that is being computed. */
export interface ReplayUnderWay {
  /** Resolves when every draw was told or nobody wants more; rejects with `ReplayFailed`. */
  readonly done: Promise<void>
  /** Nobody wants more draws: the threads are ended. What was told is whole. */
  readonly cancel: () => void
}

const WORKER = new URL('./replay-worker.ts', import.meta.url)
const HEAP_MEGABYTES_MAX = 1_536
const ITEMS_PER_PIECE = 50
/** As many as there are cores, two at most: a replay has time, and people do not. */
export const REPLAY_THREADS_MAX = Math.min(2, availableParallelism())

/** Plays draws in threads of their own, each told as soon as it is there, in whatever order they come. */
export function startReplay(
  task: ReplayTask,
  draws: readonly number[],
  onDraw: (pair: DrawPair) => void,
  threadsMax = REPLAY_THREADS_MAX,
): ReplayUnderWay {
  const waiting = [...draws]
  const threads: Worker[] = []
  let isCancelled = false
  const cancel = () => {
    isCancelled = true
    for (const thread of threads) void thread.terminate()
  }
  const lane = async () => {
    const thread = startThread()
    threads.push(thread)
    try {
      await handOver(thread, task)
      for (let draw = waiting.shift(); draw !== undefined && !isCancelled; draw = waiting.shift())
        onDraw(await played(thread, draw))
    } catch (failure) {
      if (!isCancelled) throw failure
    } finally {
      await thread.terminate()
    }
  }
  const lanes = Array.from({ length: Math.min(threadsMax, draws.length) }, lane)
  const done = Promise.all(lanes)
    .then(() => undefined)
    .finally(cancel)
  return { done, cancel }
}

/** A thread that breaks while nobody waits for it must not take the process along: the listener is there for that alone. */
function startThread(): Worker {
  const resourceLimits = { maxOldGenerationSizeMb: HEAP_MEGABYTES_MAX }
  const thread = new Worker(WORKER, { execArgv: [], resourceLimits })
  thread.on('error', () => undefined)
  return thread
}

/** Piece by piece, so that people are answered in between. */
async function handOver(thread: Worker, task: ReplayTask): Promise<void> {
  const tell = (message: ReplayMessage) => thread.postMessage(message)
  const { requests, members, ...history } = task.history
  for (const items of sliced(requests)) {
    tell({ kind: 'piece', piece: { list: 'requests', items } })
    await setImmediate()
  }
  for (const items of sliced(members)) {
    tell({ kind: 'piece', piece: { list: 'members', items } })
    await setImmediate()
  }
  tell({ kind: 'frame', frame: { ...task, history } })
}

function* sliced<Item>(items: readonly Item[]): Generator<readonly Item[], undefined> {
  for (let from = 0; from < items.length; from += ITEMS_PER_PIECE)
    yield items.slice(from, from + ITEMS_PER_PIECE)
}

function played(thread: Worker, draw: number): Promise<DrawPair> {
  const { promise, resolve, reject } = Promise.withResolvers<DrawPair>()
  const broke = () => reject(new ReplayFailed('thread-ended'))
  const told = (answer: ReplayAnswer) =>
    answer.kind === 'drawn' ? resolve(answer.pair) : reject(new ReplayFailed(answer.detail))
  thread.once('error', broke).once('exit', broke).once('message', told)
  thread.postMessage({ kind: 'draw', draw } satisfies ReplayMessage)
  return promise.finally(() => thread.off('error', broke).off('exit', broke).off('message', told))
}
