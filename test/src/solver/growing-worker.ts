import { parentPort } from 'node:worker_threads'
import type { SolverTask } from '../../../src/solver/solver-messages.ts'

let tasks = 0

/**
 * A thread that says how many tasks it was given, as the column it chose, and that 500 bytes are in use.
 * After a task with seed 9 it breaks, when nobody waits for it any more.
 */
parentPort?.on('message', ({ program }: SolverTask) => {
  tasks += 1
  parentPort?.postMessage({
    kind: 'done',
    optimal: true,
    chosen: [tasks],
    bound: 0,
    memoryBytes: 500,
  })
  if (program.seed !== 9) return
  setImmediate(() => {
    throw new Error('broken while idle')
  })
})
