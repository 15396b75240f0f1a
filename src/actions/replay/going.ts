import type { ReplayPhase } from '../../../scheduler/domain/replay.ts'

/** How far a replay is: whoever plays it says so here, and each sign of life passes it on. */
export interface Going {
  phase: ReplayPhase
  drawsDone: number
  /** Null while nobody can tell. */
  drawsTotal: number | null
}
