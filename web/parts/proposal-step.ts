import type { showProposal } from '../../src/actions/proposal/show.ts'
import type { Refusal } from './notice.tsx'

/** A proposal with everybody who was judged. */
export type ShownProposal = Awaited<ReturnType<typeof showProposal>>

/** Somebody who was judged for a proposal. */
export type Candidate = ShownProposal['candidates'][number]

/** A step that was refused: of which proposal, why, and what was typed. */
export interface ProposalStep {
  readonly proposalId: string
  readonly step: 'goedkeuren' | 'ander' | 'afwijzen' | 'versturen'
  readonly refusal: Refusal
  readonly typed: Readonly<Record<string, string>>
}

/** Whether a coordinator may choose somebody: nothing but rules of the pool stands in the way. */
export function mayBeChosen({ obstacles }: Pick<Candidate, 'obstacles'>): boolean {
  return obstacles.every(({ canBeOverridden }) => canBeOverridden)
}
