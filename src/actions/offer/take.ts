import type { Tx } from '../../../db/client.ts'
import { insertAssignment, sessionsById, takeSessions } from '../../../db/queries/assignment.ts'
import { coverRequest, openSessionCount } from '../../../db/queries/cover.ts'
import { answerOffer, type OfferRow, supersedeMoot } from '../../../db/queries/offer.ts'
import type { Context } from '../../context.ts'
import { ActionError } from '../../errors.ts'
import { record } from '../../record.ts'
import { offerClosed } from './closed.ts'
import type { Terms } from './terms.ts'

/** Somebody comes. */
export interface Taken {
  readonly offerId: string
  readonly assignmentId: string
  readonly requestId: string
  /** Whether every lesson that is still to come has somebody now. */
  readonly covered: boolean
  readonly sessionCount: number
  readonly minutes: number
}

/**
 * Turns an offer that still waits into an assignment with a row per session. The request, the member and the offer are locked
 * by the caller, in that order. `booked`: the rules of play let the pool decide, so nobody was asked. Throws `offer-closed` and
 * `double-booking`; PostgreSQL decides the latter, whatever rules or the eyes of the asker missed.
 */
export async function takeOffer(
  tx: Tx,
  context: Context,
  offer: OfferRow,
  { terms, booked }: { readonly terms: Omit<Terms, 'form'>; readonly booked: boolean },
): Promise<Taken> {
  const { id: offerId, requestId, boardId, poolId, memberId } = offer
  const now = context.now()
  if (!(await answerOffer(tx, { id: offerId, to: 'accepted', answeredAt: now }))) {
    throw offerClosed(offer)
  }
  const sessions = await sessionsById(tx, offer.sessionIds)
  const minutes = sessions.reduce((sum, session) => sum + session.minutes, 0)
  const { engagementId, source } = terms
  const assignmentId = await insertAssignment(tx, {
    ...{ offerId, requestId, boardId, poolId, memberId, engagementId, source, minutes },
    confirmedAt: now,
  })
  const taken = await takeSessions(
    tx,
    sessions.map(({ id: requestSessionId, day, during, minutes: length }) => ({
      ...{ assignmentId, requestSessionId, requestId, boardId, memberId, day, during },
      minutes: length,
    })),
  )
  if (taken < offer.sessionIds.length) {
    throw new ActionError(
      'double-booking',
      'Een of meer van deze lessen zijn al ingevuld, of vallen samen met een andere afspraak.',
      { facts: { sessions: offer.sessionIds.length, free: taken } },
    )
  }
  const open = await openSessionCount(tx, requestId, now)
  const covered = open === 0 && (await coverRequest(tx, requestId, now))
  const withdrawn = await supersedeMoot(tx, requestId)
  const sessionCount = sessions.length
  await record(tx, context, {
    verb: 'offer.accept',
    subjectId: offerId,
    boardId,
    poolId,
    facts: {
      ...{ assignmentId, requestId, memberId, source, booked, covered, minutes },
      sessions: sessionCount,
      withdrawnOfferIds: withdrawn,
    },
  })
  return { offerId, assignmentId, requestId, covered, sessionCount, minutes }
}
