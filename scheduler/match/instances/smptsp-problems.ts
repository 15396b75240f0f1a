import { setBit, wordsFor } from '../bits.ts'
import type { MemberProblem, Problem } from '../solve/problem.ts'
import { maximalOverlap, type Task, type TaskScheduling } from './smptsp.ts'

/** Of the workers that the busiest moment needs there are so many per cent: too few on purpose. */
const WORKERS_PERCENT = 85

/** Something that one worker can be given. */
interface Option {
  readonly demand: number
  readonly time: Task
  readonly value: number
}

/**
 * Too few workers: the first 85 % of the maximal overlap, and the value of what they do. Task j done by worker w is worth
 * `length x (1 + j mod 3) - (7w + 13j) mod 50`; where that is below 1 there is no column.
 */
export function coverageProblem({ tasks, qualifications }: TaskScheduling): Problem {
  const workers = Math.floor((maximalOverlap(tasks) * WORKERS_PERCENT) / 100)
  const options = qualifications.slice(0, workers).map((own, worker) =>
    optionsOf(tasks, own, (task, length) => {
      const dislike = (7 * worker + 13 * task) % 50
      return length * (1 + (task % 3)) - dislike
    }),
  )
  return problemOf(options, tasks.length)
}

/**
 * The original question, in the same form: all tasks with as few workers as possible. Staying at home is a column of each
 * worker that covers nothing but a demand of its own, conflicts with all else and is worth 1; a task is worth more than
 * everybody at home. So a choice is worth `tasks covered x (workers + 1) + workers at home`, and the best one covers whatever
 * can be covered, with the fewest workers. `workersIn` reads the answer back.
 */
export function fewestWorkersProblem({ tasks, qualifications }: TaskScheduling): Problem {
  const workers = qualifications.length
  const start = tasks.reduce((first, task) => Math.min(first, task[0]), Infinity)
  const end = tasks.reduce((last, task) => Math.max(last, task[1]), -Infinity)
  const options = qualifications.map((own, worker) => [
    { demand: tasks.length + worker, time: [start, end] as const, value: 1 },
    ...optionsOf(tasks, own, () => workers + 1),
  ])
  return problemOf(options, tasks.length + workers)
}

/** What a value (or a bound) of `fewestWorkersProblem` says: tasks covered and workers used, at best. */
export function workersIn(
  { tasks, qualifications }: TaskScheduling,
  value: number,
): { readonly covered: number; readonly workers: number } {
  const perTask = qualifications.length + 1
  const covered = Math.min(tasks.length, Math.floor(value / perTask))
  return { covered, workers: Math.max(0, qualifications.length - (value - covered * perTask)) }
}

function optionsOf(
  tasks: readonly Task[],
  qualified: readonly number[],
  valueOf: (task: number, length: number) => number,
): readonly Option[] {
  const options = qualified.flatMap((demand) => {
    const time = tasks[demand]
    if (time === undefined) return []
    return [{ demand, time, value: valueOf(demand, time[1] - time[0]) }]
  })
  return options
    .filter(({ value }) => value >= 1)
    .toSorted((one, other) => one.time[0] - other.time[0] || one.demand - other.demand)
}

function problemOf(ofWorkers: readonly (readonly Option[])[], demandCount: number): Problem {
  const all = ofWorkers.flat()
  const members: MemberProblem[] = []
  let first = 0
  for (const options of ofWorkers) {
    members.push(memberOf(first, options))
    first += options.length
  }
  return {
    values: Float64Array.from(all, ({ value }) => value),
    memberOf: Int32Array.from(ofWorkers.flatMap((own, worker) => own.map(() => worker))),
    demandStarts: Int32Array.from({ length: all.length + 1 }, (_, column) => column),
    demands: Int32Array.from(all, ({ demand }) => demand),
    demandCount,
    members,
    evenness: null,
  }
}

/** Options by start: whatever begins before an option ends conflicts with it. */
function memberOf(first: number, options: readonly Option[]): MemberProblem {
  const size = options.length
  const words = wordsFor(size)
  const conflicts = new Uint32Array(size * words)
  for (const [one, { time }] of options.entries()) {
    for (let other = one + 1; other < size; other += 1) {
      if ((options[other]?.time[0] ?? Infinity) >= time[1]) break
      setBit(conflicts, one * words, other)
      setBit(conflicts, other * words, one)
    }
  }
  return { first, size, words, conflicts, budgets: [] }
}
