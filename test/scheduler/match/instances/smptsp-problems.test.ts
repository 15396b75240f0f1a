import { describe, expect, it } from 'vitest'
import type { Task, TaskScheduling } from '../../../../scheduler/match/instances/smptsp.ts'
import {
  coverageProblem,
  fewestWorkersProblem,
  workersIn,
} from '../../../../scheduler/match/instances/smptsp-problems.ts'
import type { Problem } from '../../../../scheduler/match/solve/problem.ts'
import { dice } from '../dice.ts'
import { bestByTryingColumns } from '../solve/random-problem.ts'

/** Pairs of columns of one member that conflict, by the demands that they cover. */
function conflictsIn({ members, demands }: Problem): readonly (readonly (readonly number[])[])[] {
  return members.map(({ first, size, words, conflicts }) =>
    Array.from({ length: size }, (_, one) => one).flatMap((one) =>
      Array.from({ length: size }, (_, other) => other)
        .filter((other) => ((conflicts[one * words + (other >>> 5)] ?? 0) >>> (other & 31)) & 1)
        .map((other) => [demands[first + one] ?? -1, demands[first + other] ?? -1]),
    ),
  )
}

describe('covering with too few workers', () => {
  const tasks: readonly Task[] = [
    [50, 90],
    [0, 60],
    [60, 160],
    [10, 20],
  ]

  it('takes the first 85 % of the maximal overlap, columns by worker and then by start', () => {
    const all = [0, 1, 2, 3]
    const crowd = Array.from({ length: 7 }, (): Task => [1000, 1100])
    const instance = {
      tasks: [...tasks, ...crowd],
      qualifications: [all, [1, 2], all, all, all, all],
    }
    const problem = coverageProblem(instance)
    expect(problem.members.map(({ first, size }) => [first, size])).toEqual([
      [0, 3],
      [3, 2],
      [5, 4],
      [9, 3],
      [12, 3],
    ])
    expect([...problem.demands.subarray(0, 5)]).toEqual([1, 0, 2, 1, 2])
    expect([...problem.memberOf.subarray(0, 5)]).toEqual([0, 0, 0, 1, 1])
    expect([...problem.demandStarts.subarray(0, 4)]).toEqual([0, 1, 2, 3])
  })

  it('values a task as the design says, and has no column for what is worth nothing', () => {
    const instance = { tasks: [...tasks, [30, 40] as const], qualifications: [[0], [0, 1, 2, 3]] }
    const { values, demands } = coverageProblem({
      ...instance,
      tasks: [...tasks, [0, 70], [30, 40]],
    })
    expect([...demands]).toEqual([0, 1, 0, 2])
    // Worker 1: task 1 is 60 x 2 - 20, task 0 is 40 - 7, task 2 is 100 x 3 - 33; task 3 is 10 - 46 and left out.
    expect([...values]).toEqual([40, 100, 33, 267])
  })

  it('lets tasks conflict that overlap and not those that touch', () => {
    const problem = coverageProblem({
      tasks: [...tasks, [0, 70], [0, 70]],
      qualifications: [[0, 1, 2]],
    })
    expect(conflictsIn(problem)).toEqual([
      [
        [1, 0],
        [0, 1],
        [0, 2],
        [2, 0],
      ],
    ])
  })
})

describe('the fewest workers', () => {
  it('leaves everybody at home who is not needed', () => {
    const instance: TaskScheduling = {
      tasks: [
        [0, 10],
        [10, 20],
        [20, 30],
      ],
      qualifications: [[0], [0, 1, 2], [2]],
    }
    const best = bestByTryingColumns(fewestWorkersProblem(instance))
    expect(workersIn(instance, best)).toEqual({ covered: 3, workers: 1 })
  })

  it('covers what can be covered first', () => {
    const instance: TaskScheduling = {
      tasks: [
        [0, 10],
        [5, 15],
      ],
      qualifications: [[0], [0]],
    }
    const best = bestByTryingColumns(fewestWorkersProblem(instance))
    expect(workersIn(instance, best)).toEqual({ covered: 1, workers: 1 })
  })

  it('is the smallest set of workers that can do all, whatever the instance', () => {
    for (let seed = 0; seed < 60; seed += 1) {
      const instance = randomInstance(seed)
      const best = bestByTryingColumns(fewestWorkersProblem(instance))
      expect(workersIn(instance, best)).toEqual(byTryingWorkers(instance))
    }
  })
})

function randomInstance(seed: number): TaskScheduling {
  const { whole, chance } = dice(seed)
  const tasks = Array.from({ length: 4 }, (): Task => {
    const start = whole(0, 20)
    return [start, start + whole(1, 12)]
  })
  const qualifications = Array.from({ length: 4 }, () => [0, 1, 2, 3].filter(() => chance(0.6)))
  return { tasks, qualifications }
}

/** Tries every way of giving each task to somebody or to nobody. */
function byTryingWorkers({ tasks, qualifications }: TaskScheduling) {
  let best = { covered: 0, workers: 0 }
  const visit = (task: number, given: readonly (number | null)[]) => {
    if (task === tasks.length) {
      const used = given.filter((worker) => worker !== null)
      const found = { covered: used.length, workers: new Set(used).size }
      const more = found.covered - best.covered || best.workers - found.workers
      if (more > 0) best = found
      return
    }
    visit(task + 1, [...given, null])
    const [start, end] = tasks[task] ?? [0, 0]
    for (const [worker, own] of qualifications.entries()) {
      const busy = given.some((other, at) => {
        const [from, until] = tasks[at] ?? [0, 0]
        return other === worker && from < end && start < until
      })
      if (own.includes(task) && !busy) visit(task + 1, [...given, worker])
    }
  }
  visit(0, [])
  return best
}
