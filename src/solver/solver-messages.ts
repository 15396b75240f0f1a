import type { IntegerProgram } from '../../scheduler/match/solve/solver.ts'

/** What the HiGHS thread is asked. */
export interface SolverTask {
  readonly program: IntegerProgram
  readonly nodesMax: number
}

/** What the HiGHS thread tells, per task: `prices`, then `better` as it goes, and `done` or `failed` in the end. */
export type SolverAnswer =
  | { readonly kind: 'prices'; readonly prices: Float64Array }
  | { readonly kind: 'better'; readonly chosen: readonly number[] }
  | {
      readonly kind: 'done'
      readonly optimal: boolean
      readonly chosen: readonly number[]
      readonly bound: number
      readonly memoryBytes: number
    }
  | { readonly kind: 'failed'; readonly reason: string }
