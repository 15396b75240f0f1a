import type { Tx } from '../../../db/client.ts'
import { runningRoundOn } from '../../../db/queries/offer-round.ts'
import { ActionError } from '../../errors.ts'

/** Throws `already-decided` where a round looks for somebody for one of these lessons. */
export async function noRoundOn(
  tx: Tx,
  about: { readonly requestId: string; readonly sessionIds: readonly string[] },
): Promise<void> {
  const round = await runningRoundOn(tx, about)
  if (round === undefined) return
  throw new ActionError(
    'already-decided',
    'Voor deze lessen loopt al een ronde. Stop die eerst als u iemand anders wilt vragen.',
    { facts: { roundId: round.id, nextAt: round.nextAt } },
  )
}
