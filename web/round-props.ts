import type { planRound } from '../src/actions/round/plan.ts'
import type { Refusal } from './parts/notice.tsx'
import type { RoundState } from './round-state.ts'
import type { View } from './view.ts'

export type RoundPlan = Awaited<ReturnType<typeof planRound>>

export interface RoundProps {
  readonly view: View
  readonly plan: RoundPlan
  readonly state: RoundState
  /** By which what is sent twice is done once. */
  readonly formKey: string
  readonly refusal: Refusal | undefined
}
