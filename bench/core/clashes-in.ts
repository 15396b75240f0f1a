import type { TaskScheduling } from '../../scheduler/match/instances/smptsp.ts'

/** One worker for one task. */
export interface TaskAssignment {
  readonly worker: number
  readonly task: number
}

/**
 * What a plan for a public instance has that it must not have, looked up in the instance itself and not in the problem that
 * was made of it: a task twice, somebody who cannot do it, or two tasks at the same time.
 */
export function clashesIn(
  { tasks, qualifications }: TaskScheduling,
  assignments: readonly TaskAssignment[],
): readonly string[] {
  const clashes: string[] = []
  const done = new Set<number>()
  for (const { worker, task } of assignments) {
    if (done.has(task)) clashes.push(`task ${task} twice`)
    done.add(task)
    if (!qualifications[worker]?.includes(task)) clashes.push(`worker ${worker} cannot do ${task}`)
  }
  for (const [worker, own] of Map.groupBy(assignments, (one) => one.worker)) {
    const times = own.flatMap(({ task }) => {
      const time = tasks[task]
      return time === undefined ? [] : [time]
    })
    times.sort((one, other) => one[0] - other[0])
    for (const [at, time] of times.entries()) {
      if ((times[at + 1]?.[0] ?? Infinity) < time[1]) clashes.push(`worker ${worker} at ${time[0]}`)
    }
  }
  return clashes
}
