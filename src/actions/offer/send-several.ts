import { z } from 'zod'
import { onlyFor } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { oneByOne } from '../one-by-one.ts'
import { severalProposals } from '../proposal/approve-several.ts'
import { sendOffer } from './send.ts'

export const sendSeveralInput = z.strictObject({ proposals: severalProposals })

export type SendSeveralInput = z.output<typeof sendSeveralInput>

/** Sends the offers of several approved proposals, each on its own as `sendOffer` does: says of each what came of it. */
export function sendSeveral(context: Context, { proposals }: SendSeveralInput) {
  onlyFor(context.actor, 'coordinator')
  const items = proposals.map((one) => ({ id: one.proposalId, ...one }))
  return oneByOne(context, items, (own, { proposalId, version }) =>
    sendOffer(own, { proposalId, version, book: false }),
  )
}
