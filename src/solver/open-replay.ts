import { availableParallelism } from 'node:os'
import { setImmediate } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import type { DrawFigures } from '../../scheduler/replay/draw-figures.ts'
import type { DrawAsked, ReplayAnswer, ReplayMessage, ReplayTask } from './replay-messages.ts'

/** Thrown where a replay could not go on; the word says why, without data. */
export class ReplayFailed extends Error {
  override readonly name = 'ReplayFailed'
}

/** A term that draws of can be played, in threads of their own. */
export interface OpenReplay {
  /**
   * Plays one draw as soon as a thread is free, in the order asked, but for this: a thread goes on with the draw it played, under
   * another variant, since it has that at hand. Rejects with `ReplayFailed`.
   */
  readonly play: (asked: DrawAsked) => Promise<DrawFigures>
  /** Nobody wants more draws: the threads are ended, and what waits is refused. */
  readonly close: () => void
}

interface Waiting {
  readonly asked: DrawAsked
  readonly resolve: (figures: DrawFigures) => void
  readonly reject: (failure: unknown) => void
}

const WORKER = new URL('./replay-worker.ts', import.meta.url)
const HEAP_MEGABYTES_MAX = 1_536
/** A match leaves much behind that nobody needs any more: with room for that, less is looked through that stays. */
const YOUNG_MEGABYTES_MAX = 96
const ITEMS_PER_PIECE = 50
/** As many as there are cores, two at most: a replay has time, and people do not. */
const THREADS_MAX = Math.min(2, availableParallelism())

/** Opens a term for playing. A thread is started when there is work for it, and handed the term once. */
export function openReplay(task: ReplayTask, threadsMax = THREADS_MAX): OpenReplay {
  const waiting: Waiting[] = []
  const idle: Worker[] = []
  const threads = new Set<Worker>()
  let isClosed = false
  const threadFor = async () => {
    const known = idle.pop()
    if (known !== undefined) return known
    const thread = startThread()
    threads.add(thread)
    await handOver(thread, task)
    return thread
  }
  let busy = 0
  const playing: number[] = []
  const next = (last: number | undefined) => takenNext(waiting, playing, last)
  const work = async () => {
    busy += 1
    // Whoever asks for many draws asks for all of them at once.
    await Promise.resolve()
    for (let one = next(undefined); one !== undefined; one = next(one.asked.draw)) {
      const { asked, resolve, reject } = one
      playing.push(asked.draw)
      try {
        const thread = await threadFor()
        resolve(await played(thread, asked))
        idle.push(thread)
      } catch (failure) {
        reject(isClosed ? new ReplayFailed('closed') : failure)
      }
      playing.splice(playing.indexOf(asked.draw), 1)
    }
    busy -= 1
  }
  return {
    play: (asked) => {
      if (isClosed) return Promise.reject(new ReplayFailed('closed'))
      const { promise, resolve, reject } = Promise.withResolvers<DrawFigures>()
      waiting.push({ asked, resolve, reject })
      if (busy < threadsMax) void work()
      return promise
    },
    close: () => {
      isClosed = true
      for (const { reject } of waiting.splice(0)) reject(new ReplayFailed('closed'))
      for (const thread of threads) void thread.terminate()
    },
  }
}

/** Takes what waits: of the draw that was played last, else of one that nobody plays, else the first. */
function takenNext(
  waiting: Waiting[],
  playing: readonly number[],
  last: number | undefined,
): Waiting | undefined {
  const same = waiting.findIndex(({ asked }) => asked.draw === last)
  const other = waiting.findIndex(({ asked }) => !playing.includes(asked.draw))
  return waiting.splice(same >= 0 ? same : Math.max(0, other), 1)[0]
}

/** A thread that breaks while nobody waits for it must not take the process along: the listener is there for that alone. */
function startThread(): Worker {
  const resourceLimits = {
    maxOldGenerationSizeMb: HEAP_MEGABYTES_MAX,
    maxYoungGenerationSizeMb: YOUNG_MEGABYTES_MAX,
  }
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

function played(thread: Worker, asked: DrawAsked): Promise<DrawFigures> {
  const { promise, resolve, reject } = Promise.withResolvers<DrawFigures>()
  const broke = () => reject(new ReplayFailed('thread-ended'))
  const told = (answer: ReplayAnswer) =>
    answer.kind === 'drawn' ? resolve(answer.figures) : reject(new ReplayFailed(answer.detail))
  thread.once('error', broke).once('exit', broke).once('message', told)
  thread.postMessage({ kind: 'draw', asked } satisfies ReplayMessage)
  return promise.finally(() => thread.off('error', broke).off('exit', broke).off('message', told))
}
