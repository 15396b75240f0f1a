import { Worker } from 'node:worker_threads'
import type { IntegerProgram, Solution, Solver } from '../../scheduler/match/solve/solver.ts'
import { ask } from './ask.ts'

/** How much one program may take before the best choice so far is given back. */
export interface SolverLimits {
  /** Limit on work: nodes of the search tree. The same program stops at the same place on every machine. */
  readonly nodesMax: number
  /** Last resort, for a program that hangs in one node: the thread is ended. */
  readonly millisecondsMax: number
  /** A thread whose memory has grown above this is replaced: WebAssembly memory never shrinks. */
  readonly memoryBytesMax: number
}

/** HiGHS in a thread of its own, one program at a time. `close` ends the thread and rejects what still waits. */
export interface HighsSolver extends Solver {
  readonly close: () => Promise<void>
}

const LIMITS: SolverLimits = {
  nodesMax: 100_000,
  millisecondsMax: 60_000,
  memoryBytesMax: 400 * 1024 * 1024,
}
const never = () => false
const WORKER = new URL('./highs-worker.ts', import.meta.url)

/**
 * A solver that keeps one warm HiGHS thread: a cold one is six times slower. `solve` rejects when the thread dies or HiGHS
 * fails; the next program then gets a new thread.
 */
export function createHighsSolver(
  limits: Partial<SolverLimits> = {},
  worker = WORKER,
): HighsSolver {
  const { nodesMax, millisecondsMax, memoryBytesMax } = { ...LIMITS, ...limits }
  let thread: Worker | undefined
  let queue: Promise<unknown> = Promise.resolve()
  let closed = false

  const endThread = async () => {
    const ending = thread
    thread = undefined
    await ending?.terminate()
  }
  const begin = () => {
    const started = startThread(worker)
    thread = started.once('exit', () => {
      if (thread === started) thread = undefined
    })
    return started
  }
  const solveNow = async (program: IntegerProgram, isStopped: () => boolean): Promise<Solution> => {
    if (closed) throw new Error('the solver is closed')
    if (program.values.length === 0) return nothingToChoose(program)
    const asked = thread ?? begin()
    try {
      const patience = { millisecondsMax, isStopped }
      const { solution, memoryBytes } = await ask(asked, { program, nodesMax }, patience)
      if (memoryBytes > memoryBytesMax) await endThread()
      return solution
    } catch (failure) {
      await endThread()
      throw failure
    }
  }
  return {
    solve(program, isStopped = never) {
      const answer = queue.then(() => solveNow(program, isStopped))
      queue = answer.catch(() => undefined)
      return answer
    },
    async close() {
      closed = true
      await endThread()
    },
  }
}

function nothingToChoose(program: IntegerProgram): Solution {
  const prices = new Float64Array(program.rowMax.length)
  return { status: 'optimal', chosen: [], value: 0, bound: 0, prices }
}

/**
 * Node runs the worker's TypeScript by itself, so that it needs no loader of the main thread. A thread that breaks while
 * nobody waits for it must not take the process along: the listener is there for that alone.
 */
function startThread(worker: URL): Worker {
  const thread = new Worker(worker, { execArgv: [] })
  thread.on('error', () => undefined)
  thread.unref()
  return thread
}
