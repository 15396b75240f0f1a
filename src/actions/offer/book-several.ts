import { onlyFor } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { oneByOne } from '../one-by-one.ts'
import { sendOffer } from './send.ts'
import type { SendSeveralInput } from './send-several.ts'

/**
 * Books the members of several approved proposals without asking, each on its own as `sendOffer` does: says of each what came of
 * it. Whoever may refuse is not booked.
 */
export function bookSeveral(context: Context, { proposals }: SendSeveralInput) {
  onlyFor(context.actor, 'coordinator')
  const items = proposals.map((one) => ({ id: one.proposalId, ...one }))
  return oneByOne(context, items, (own, { proposalId, version }) =>
    sendOffer(own, { proposalId, version, book: true }),
  )
}
