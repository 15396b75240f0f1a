import type { World } from '../../scheduler/domain/world.ts'
import type { EarlierCover } from '../../scheduler/match/explain/changes-of.ts'
import type { MatchProgress } from '../../scheduler/match/match-options.ts'
import type { Plan } from '../../scheduler/match/plan.ts'
import type { PlanProblem } from '../../scheduler/match/trust/checked.ts'
import type { Pin } from '../../scheduler/match/world/with-pins.ts'
import type { PlannedProposal } from './proposals-of-plan.ts'
import type { WorldFrame, WorldPiece } from './world-in-pieces.ts'

/** One match, as it is asked. */
export interface MatchTask {
  readonly world: World
  readonly seed: number
  /** Units of work until the best plan so far counts; null: as many as the match gives itself. */
  readonly workMax: number | null
  readonly pins: readonly Pin[]
  /** The plan that stands: what of it can stay, stays. Null: the best plan from nothing. */
  readonly standing: readonly EarlierCover[] | null
}

/** What the thread is asked: the task, whose world came before in pieces, and what it needs to end in time. */
export interface MatchOrder extends Omit<MatchTask, 'world'> {
  readonly frame: WorldFrame
  /** One 32-bit number: anything but 0 asks to stop, also while the thread computes. */
  readonly stop: SharedArrayBuffer
  /** A match that needs more memory than this, buffers and all, is given up. */
  readonly memoryBytesMax: number
}

/** What the thread is sent: pieces of a world, and then the order that they are for. */
export type MatchMessage =
  | { readonly kind: 'piece'; readonly piece: WorldPiece }
  | { readonly kind: 'order'; readonly order: MatchOrder }

/** A plan without what each member is worth for each part: that is in the proposals. */
export type PlanFacts = Omit<Plan, 'assignments' | 'requests' | 'certificate'>

/** What a match came to, ready to be saved. */
export interface MatchOutcome {
  readonly plan: PlanFacts
  readonly requestCount: number
  readonly memberCount: number
  /** Requests of which every session is covered. */
  readonly coveredCount: number
  readonly proposals: readonly PlannedProposal[]
  /** What the independent check found; a plan is only kept when there is nothing. */
  readonly problems: readonly PlanProblem[]
  readonly worldHash: string
}

/** What the thread tells, per order: `progress` as it goes, `proposals` in pieces, and `done` or `failed` in the end. */
export type MatchAnswer =
  | { readonly kind: 'progress'; readonly progress: MatchProgress }
  | { readonly kind: 'proposals'; readonly proposals: readonly PlannedProposal[] }
  | {
      readonly kind: 'done'
      readonly outcome: Omit<MatchOutcome, 'proposals'>
      readonly memoryBytes: number
    }
  | { readonly kind: 'failed'; readonly reason: MatchFailure; readonly detail: string }

/** Why there is no plan; without data, so that it can be shown and kept. */
export type MatchFailure =
  | 'out-of-memory'
  | 'thread-ended'
  | 'not-handed-over'
  | 'match-failed'
  | 'cancelled'
