import type { Tx } from '../../../db/client.ts'
import { insertAssignment, takeSessions } from '../../../db/queries/assignment.ts'
import { coverRequest, openSessionCount } from '../../../db/queries/cover.ts'
import { answerOffer, type OfferRow, supersedeMoot } from '../../../db/queries/offer.ts'
import { sessionsById } from '../../../db/queries/request-session.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import { minutesOf } from '../../../scheduler/domain/minutes-of.ts'
import type { Source } from '../../../scheduler/domain/source.ts'
import type { Context } from '../../context.ts'
import { ActionError } from '../../errors.ts'
import type { EventEntry } from '../../event-entry.ts'
import { offerClosed } from './offer-closed.ts'
import type { Terms } from './terms-for.ts'
import { withinWorkingTime } from './within-working-time.ts'

/** Somebody comes. */
export interface Taken {
  readonly offerId: string
  readonly assignmentId: string
  readonly requestId: string
  readonly source: Source
  /** Whether every lesson that is still to come has somebody now. */
  readonly covered: boolean
  readonly sessionCount: number
  readonly minutes: number
  readonly withdrawnOfferIds: readonly string[]
}

/**
 * Turns an offer that still waits into an assignment with a row per session. The request, the member and the offer are locked
 * by the caller, in that order, who records `acceptance`. Throws `offer-closed`, `double-booking` and `rule-broken` where
 * working-time law does not allow it beside work that was accepted meanwhile; PostgreSQL decides about double bookings, whatever
 * rules or the eyes of the asker missed.
 */
export async function takeOffer(
  tx: Tx,
  context: Context,
  offer: OfferRow,
  { engagementId, source }: Omit<Terms, 'form'>,
): Promise<Taken> {
  const { id: offerId, requestId, boardId, poolId, memberId } = offer
  const now = context.now()
  if (!(await answerOffer(tx, { id: offerId, to: 'accepted', answeredAt: now }))) {
    throw offerClosed(offer)
  }
  const sessions = await sessionsById(tx, offer.sessionIds)
  const minutes = minutesOf(sessions)
  const of = { requestId, boardId, poolId, memberId }
  const terms = { engagementId, source, minutes, confirmedAt: now }
  const assignmentId = await insertAssignment(tx, { ...of, ...terms, offerId })
  await takeAll(tx, sessions, { ...of, assignmentId })
  await withinWorkingTime(tx, { memberId, assignmentId, sessions, today: dayOf(now) })
  const open = await openSessionCount(tx, requestId, now)
  const covered = open === 0 && (await coverRequest(tx, requestId, now))
  const withdrawnOfferIds = await supersedeMoot(tx, requestId, now)
  const counted = { covered, sessionCount: sessions.length, minutes }
  return { offerId, assignmentId, requestId, source, ...counted, withdrawnOfferIds }
}

async function takeAll(
  tx: Tx,
  sessions: Awaited<ReturnType<typeof sessionsById>>,
  of: Pick<OfferRow, 'requestId' | 'boardId' | 'poolId' | 'memberId'> & { assignmentId: string },
): Promise<void> {
  const free = await takeSessions(
    tx,
    sessions.map(({ id, day, during, minutes }) => {
      return { ...of, requestSessionId: id, day, during, minutes }
    }),
  )
  if (free === sessions.length) return
  throw new ActionError(
    'double-booking',
    'Een of meer van deze lessen zijn al ingevuld, of vallen samen met een andere afspraak.',
    { facts: { sessions: sessions.length, free } },
  )
}

/** The event of an acceptance. `booked`: the rules of play let the pool decide, so nobody was asked. */
export function acceptance(offer: OfferRow, taken: Taken, booked: boolean): EventEntry {
  const { id: subjectId, boardId, poolId, memberId } = offer
  const { offerId: _, ...facts } = taken
  const verb = 'offer.accept'
  return { verb, subjectId, boardId, poolId, facts: { ...facts, memberId, booked } }
}
