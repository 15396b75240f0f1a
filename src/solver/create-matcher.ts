import { availableParallelism } from 'node:os'
import type { MatchProgress } from '../../scheduler/match/match-options.ts'
import { FairQueue } from './fair-queue.ts'
import { MatchFailed } from './match-failed.ts'
import type { MatchOutcome, MatchTask } from './match-messages.ts'
import { type MatchThread, startMatchThread } from './match-thread.ts'

/** What matches together may take of the machine. */
export interface MatcherLimits {
  /** Matches at the same time; the others wait. */
  readonly threadsMax: number
  /** A match that needs more heap is given up, and its thread with it. */
  readonly heapMegabytesMax: number
  /** The same for heap and buffers together. */
  readonly memoryBytesMax: number
  /** A thread that holds more than this after a match is replaced. */
  readonly memoryBytesKeptMax: number
}

/** A match that waits or is being computed. */
export interface MatchUnderWay {
  /** Rejects with `MatchFailed`. */
  readonly outcome: Promise<MatchOutcome>
  /** Asks for the best plan so far. */
  readonly stop: () => void
  /** Nobody wants the plan any more: its thread is ended, and `outcome` rejects. */
  readonly cancel: () => void
}

/** Matches in threads of their own. */
export interface Matcher {
  /** How many matches are computed at the same time; at least 1. */
  readonly threadsMax: number
  /** Begins as soon as a thread is free, fair between pools. */
  readonly start: (
    poolId: string,
    task: MatchTask,
    onProgress?: (progress: MatchProgress) => void,
  ) => MatchUnderWay
  /** Ends every thread and rejects what still waits or is being computed. */
  readonly close: () => Promise<void>
}

const MEGABYTE = 1024 * 1024
const LIMITS: MatcherLimits = {
  // One core is left to answer people.
  threadsMax: Math.min(4, Math.max(1, availableParallelism() - 1)),
  heapMegabytesMax: 1_536,
  memoryBytesMax: 2_048 * MEGABYTE,
  // What is remembered of a pool of 800 members and 2,000 requests takes some 350 MB, and what a match leaves behind as much.
  memoryBytesKeptMax: 1_024 * MEGABYTE,
}
const WORKER = new URL('./match-worker.ts', import.meta.url)
const nobody = () => undefined

interface Waiting {
  readonly task: MatchTask
  readonly stop: SharedArrayBuffer
  readonly onProgress: (progress: MatchProgress) => void
  readonly answer: PromiseWithResolvers<MatchOutcome>
}

/** A matcher that keeps warm threads, each started when it is first needed. */
export function createMatcher(limits: Partial<MatcherLimits> = {}, worker = WORKER): Matcher {
  const threads = new MatchThreads({ ...LIMITS, ...limits }, worker)
  return {
    threadsMax: threads.limits.threadsMax,
    start(poolId, task, onProgress = nobody) {
      const stop = new SharedArrayBuffer(4)
      const waiting = { task, stop, onProgress, answer: Promise.withResolvers<MatchOutcome>() }
      threads.add(poolId, waiting)
      return {
        outcome: waiting.answer.promise,
        stop: () => void Atomics.store(new Int32Array(stop), 0, 1),
        cancel: () => threads.cancel(waiting),
      }
    },
    close: () => threads.close(),
  }
}

class MatchThreads {
  readonly limits: MatcherLimits
  readonly #worker: URL
  readonly #queue = new FairQueue<Waiting>()
  readonly #idle: MatchThread[] = []
  readonly #busy = new Map<Waiting, MatchThread>()
  readonly #ending = new Set<Promise<void>>()
  #isClosed = false

  constructor(limits: MatcherLimits, worker: URL) {
    this.limits = limits
    this.#worker = worker
  }

  add(poolId: string, waiting: Waiting): void {
    // Whoever asked hears of it; a rejection that comes before anybody listens is not the end of the process.
    waiting.answer.promise.catch(nobody)
    if (this.#isClosed) return waiting.answer.reject(cancelled())
    this.#queue.add(poolId, waiting)
    this.#next()
  }

  cancel(waiting: Waiting): void {
    this.#queue.remove(waiting)
    waiting.answer.reject(cancelled())
    const thread = this.#busy.get(waiting)
    if (thread !== undefined) this.#end(thread)
  }

  async close(): Promise<void> {
    this.#isClosed = true
    for (let one = this.#queue.take(); one !== undefined; one = this.#queue.take())
      one.answer.reject(cancelled())
    for (const waiting of this.#busy.keys()) this.cancel(waiting)
    for (const thread of this.#idle.splice(0)) this.#end(thread)
    await Promise.all(this.#ending)
  }

  #next(): void {
    while (!this.#isClosed && this.#busy.size < this.limits.threadsMax) {
      const waiting = this.#queue.take()
      if (waiting === undefined) return
      const thread = this.#freeThread()
      this.#busy.set(waiting, thread)
      void this.#compute(waiting, thread)
    }
  }

  #freeThread(): MatchThread {
    const { heapMegabytesMax } = this.limits
    const warm = this.#idle.splice(0).filter((thread) => !thread.isOver())
    const thread = warm.pop() ?? startMatchThread(this.#worker, heapMegabytesMax)
    this.#idle.push(...warm)
    return thread
  }

  async #compute(waiting: Waiting, thread: MatchThread): Promise<void> {
    const { memoryBytesMax, memoryBytesKeptMax } = this.limits
    const { task, stop, onProgress, answer } = waiting
    try {
      const computed = await thread.compute(task, { stop, memoryBytesMax }, onProgress)
      if (this.#isClosed || computed.memoryBytes > memoryBytesKeptMax) this.#end(thread)
      else this.#idle.push(thread)
      answer.resolve(computed.outcome)
    } catch (failure) {
      this.#end(thread)
      answer.reject(failure)
    }
    this.#busy.delete(waiting)
    this.#next()
  }

  #end(thread: MatchThread): void {
    const ended: Promise<void> = thread.end().finally(() => this.#ending.delete(ended))
    this.#ending.add(ended)
  }
}

function cancelled(): MatchFailed {
  return new MatchFailed('cancelled', 'nobody wants this plan any more')
}
