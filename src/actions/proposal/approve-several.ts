import { z } from 'zod'
import { onlyFor } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { idInput, versionInput } from '../input.ts'
import { oneByOne } from '../one-by-one.ts'
import { approveProposal } from './approve.ts'

/** Proposals as they were seen; each once. */
export const severalProposals = z
  .array(z.strictObject({ proposalId: idInput, version: versionInput }))
  .min(1, 'Kies er minstens een.')
  .max(500)
  .refine((list) => new Set(list.map(({ proposalId }) => proposalId)).size === list.length, {
    error: 'Noem elk voorstel een keer.',
  })

export const approveSeveralInput = z.strictObject({ proposals: severalProposals })

export type ApproveSeveralInput = z.output<typeof approveSeveralInput>

/** Approves several proposals, each on its own as `approveProposal` does: says of each what came of it. Nobody is told yet. */
export function approveSeveral(context: Context, { proposals }: ApproveSeveralInput) {
  onlyFor(context.actor, 'coordinator')
  const items = proposals.map((one) => ({ id: one.proposalId, ...one }))
  return oneByOne(context, items, (own, { proposalId, version }) =>
    approveProposal(own, { proposalId, version }),
  )
}
