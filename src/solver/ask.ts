import type { Worker } from 'node:worker_threads'
import type { IntegerProgram, Solution } from '../../scheduler/match/solve/solver.ts'
import { upperBound } from '../../scheduler/match/solve/upper-bound.ts'
import type { SolverAnswer, SolverTask } from './solver-messages.ts'

/** A solution, and how much memory the thread holds by now: Infinity where it was cut off and cannot be used again. */
export interface Asked {
  readonly solution: Solution
  readonly memoryBytes: number
}

/** When the best so far counts as the answer: after so long, or as soon as somebody asks to stop. */
export interface Patience {
  readonly millisecondsMax: number
  readonly isStopped: () => boolean
}

/** How often it is asked whether to stop. */
const LOOK_MS = 20

/**
 * Puts one program to the thread and gathers what it tells. When patience ends the best so far is the answer, proven by the
 * prices so far. Rejects when the thread ends, breaks, or says that HiGHS failed.
 */
export function ask(
  thread: Worker,
  task: SolverTask,
  { millisecondsMax, isStopped }: Patience,
): Promise<Asked> {
  return new Promise((resolve, reject) => {
    const progress = new Progress(task.program)
    const finish = (asked: Asked) => {
      release()
      resolve(asked)
    }
    const fail = (reason: string) => {
      release()
      reject(new Error(`the solver's thread failed: ${reason}`))
    }
    const broke = (failure: unknown) => fail(String(failure))
    const ended = (code: number) => fail(`it ended with code ${code}`)
    const told = (answer: SolverAnswer) => {
      if (answer.kind === 'failed') return fail(answer.reason)
      if (answer.kind !== 'done') return progress.note(answer)
      progress.note({ kind: 'better', chosen: answer.chosen })
      const solution = answer.optimal ? progress.optimal() : progress.stopped(answer.bound)
      finish({ solution, memoryBytes: answer.memoryBytes })
    }
    const cutOff = () => finish({ solution: progress.stopped(Infinity), memoryBytes: Infinity })
    const timer = setTimeout(cutOff, millisecondsMax)
    const look = setInterval(() => {
      if (isStopped()) cutOff()
    }, LOOK_MS)
    const release = () => {
      clearTimeout(timer)
      clearInterval(look)
      thread.off('error', broke).off('exit', ended).off('message', told).unref()
    }
    thread.on('error', broke).on('exit', ended).on('message', told).ref()
    thread.postMessage(task)
  })
}

/** The best choice so far, and the prices that prove a bound on it. */
class Progress {
  readonly #program: IntegerProgram
  #prices: Float64Array
  #chosen: readonly number[]

  constructor(program: IntegerProgram) {
    this.#program = program
    this.#prices = new Float64Array(program.rowMax.length)
    this.#chosen = program.start
  }

  note(answer: Extract<SolverAnswer, { kind: 'prices' | 'better' }>): void {
    if (answer.kind === 'prices') this.#prices = answer.prices
    else if (this.#valueOf(answer.chosen) >= this.#valueOf(this.#chosen))
      this.#chosen = answer.chosen
  }

  optimal(): Solution {
    const value = this.#valueOf(this.#chosen)
    const [chosen, prices] = [this.#chosen, this.#prices]
    return { status: 'optimal', chosen, value, bound: value, prices }
  }

  stopped(boundFound: number): Solution {
    const value = this.#valueOf(this.#chosen)
    const bound = Math.max(value, Math.min(boundFound, upperBound(this.#program, this.#prices)))
    const [chosen, prices] = [this.#chosen, this.#prices]
    return { status: 'stopped', chosen, value, bound, prices }
  }

  #valueOf(chosen: readonly number[]): number {
    let value = 0
    for (const column of chosen) value += this.#program.values[column] ?? 0
    return value
  }
}
