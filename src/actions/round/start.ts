import type { Tx } from '../../../db/client.ts'
import { waitingOffer } from '../../../db/queries/offer.ts'
import { type ProposalRow, proposalById } from '../../../db/queries/proposal.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { ActionError, notFound } from '../../errors.ts'
import { record } from '../../record.ts'
import { allStillOpen } from '../proposal/judge-now.ts'
import { judgeSeveral } from '../proposal/judge-several.ts'
import { undecided } from '../proposal/undecided.ts'
import { beginRound, type StartedRound } from './begin-round.ts'
import { everybodyCanCome } from './everybody-can-come.ts'
import { noRoundOn } from './no-round-on.ts'
import type { StartRoundInput } from './start-input.ts'

/**
 * Asks several members about the lessons of a proposal, one after another or in waves. The coordinator who starts it approves
 * everybody on the list; each is judged again, now and when the turn comes. Throws `not-found`, `already-decided` (also where an
 * offer or a round on these lessons runs), `stale-version`, `already-covered`, `no-spelregels`, `nobody-proposed`, `offer-closed`
 * where the first lesson is too near, and `rule-broken` where the rules of play forbid such a round or somebody cannot come.
 */
export async function startRound(context: Context, input: StartRoundInput): Promise<StartedRound> {
  const actor = onlyFor(context.actor, 'coordinator')
  const { proposalId, version, memberIds } = input
  const seen = await context.db.transaction(scopeOf(actor), (tx) => proposalById(tx, proposalId))
  if (seen === undefined) throw notFound()
  const isOpen = seen.status === 'proposed' || seen.status === 'approved'
  const judged = isOpen
    ? await judgeSeveral(context, { ...seen, own: proposalId }, memberIds)
    : undefined
  return change(context, 'round.start', input, async (tx) => {
    const { requestId } = seen
    const from = ['proposed', 'approved'] as const
    const row = await undecided(tx, { proposalId, requestId, version, from })
    if (judged === undefined) throw new Error('an undecided proposal was not judged')
    if (row.memberId === null) {
      throw new ActionError('nobody-proposed', 'Voor deze lessen is niemand voorgesteld.')
    }
    allStillOpen(row.sessionIds, judged.sessionIds)
    await everybodyCanCome(tx, row, judged, memberIds)
    await nothingRuns(tx, row)
    const { started, facts } = await beginRound(tx, context, actor, { row, judged, input })
    await record(tx, context, {
      verb: 'round.start',
      subjectId: started.roundId,
      boardId: row.boardId,
      poolId: row.poolId,
      facts,
    })
    return started
  })
}

async function nothingRuns(tx: Tx, { requestId, sessionIds }: ProposalRow): Promise<void> {
  const offer = await waitingOffer(tx, { requestId, sessionIds })
  if (offer !== undefined) {
    throw new ActionError('already-decided', 'Voor deze lessen loopt al een aanbod.', {
      facts: { offerId: offer.id, deadlineAt: offer.deadlineAt },
    })
  }
  await noRoundOn(tx, { requestId, sessionIds })
}
