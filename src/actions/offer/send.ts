import { z } from 'zod'
import type { Tx } from '../../../db/client.ts'
import { askExpiry } from '../../../db/queries/job.ts'
import { lockMember, lockRequest } from '../../../db/queries/lock.ts'
import { insertOffer, type OfferRow, waitingOffer } from '../../../db/queries/offer.ts'
import { decideProposal, type ProposalRow, proposalById } from '../../../db/queries/proposal.ts'
import { lengthOf } from '../../../db/queries/request-length.ts'
import { sessionsById } from '../../../db/queries/request-session.ts'
import { spelregelsInForce } from '../../../db/queries/spelregels.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import type { Spelregels } from '../../../scheduler/domain/spelregels.ts'
import { offerDeadline } from '../../../scheduler/offering/deadline.ts'
import { offerMinutesOpen } from '../../../scheduler/offering/minutes-open.ts'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { ActionError, notFound } from '../../errors.ts'
import { record } from '../../record.ts'
import { idInput, versionInput } from '../input.ts'
import { noSpelregels } from '../pool/no-spelregels.ts'
import { undecided } from '../proposal/undecided.ts'
import { noRoundOn } from '../round/no-round-on.ts'
import { poolDecides } from './pool-decides.ts'
import { recordSent } from './record-sent.ts'
import { acceptance, takeOffer } from './take-offer.ts'
import { type Terms, termsFor } from './terms-for.ts'

export const sendOfferInput = z.strictObject({
  proposalId: idInput,
  version: versionInput,
  /** Books at once instead of asking, where contract and rules of play let the pool decide. */
  book: z.boolean().default(false),
})

export type SendOfferInput = z.output<typeof sendOfferInput>

/** An offer that was sent, or that was booked at once. */
export interface SentOffer {
  readonly offerId: string
  readonly status: 'sent' | 'accepted'
  readonly deadlineAt: number
  /** Set where it was booked. */
  readonly assignmentId: string | null
}

/**
 * Offers an approved proposal to its member, or books it. Throws `not-found`, `already-decided` where it was offered before or
 * another offer or a round on these lessons runs, `stale-version`, `already-covered`, `offer-closed` where the first lesson is too near,
 * `rule-broken` where a member who may refuse would be booked, and `double-booking`.
 */
export async function sendOffer(context: Context, input: SendOfferInput): Promise<SentOffer> {
  const actor = onlyFor(context.actor, 'coordinator')
  const { proposalId, version, book } = input
  return change(context, 'offer.send', input, async (tx) => {
    const seen = await proposalById(tx, proposalId)
    if (seen === undefined) throw notFound()
    const { requestId } = seen
    const row = await undecided(tx, { proposalId, requestId, version, from: ['approved'] })
    const { memberId, poolId, boardId, sessionIds } = row
    if (memberId === null) throw notFound()
    const spelregels = await spelregelsInForce(tx, poolId, dayOf(context.now()))
    if (spelregels === undefined) throw noSpelregels()
    const ready = await readyToSend(tx, context, { ...row, memberId }, spelregels)
    await decideProposal(tx, { id: proposalId, from: ['approved'], to: 'offered', version })
    const { deadlineAt, terms } = ready
    if (book) assertMayBook(spelregels, terms)
    const base = { proposalId, requestId, boardId, poolId, memberId, sessionIds }
    const offer = await insertOffer(tx, {
      ...base,
      sentBy: actor.userId,
      sentAt: context.now(),
      deadlineAt,
    })
    return book ? bookNow(tx, context, offer, terms) : ask(tx, context, offer)
  })
}

/** Locks what an offer touches and works out until when it is open. */
async function readyToSend(
  tx: Tx,
  context: Context,
  row: ProposalRow & { readonly memberId: string },
  spelregels: Spelregels,
) {
  const { requestId, sessionIds, memberId, poolId } = row
  const request = await lockRequest(tx, requestId)
  await lockMember(tx, memberId)
  if (request?.status !== 'open') {
    throw new ActionError('already-covered', 'Deze vraag is niet meer open.')
  }
  const other = await waitingOffer(tx, { requestId, sessionIds })
  if (other !== undefined) {
    throw new ActionError('already-decided', 'Voor deze lessen loopt al een aanbod.', {
      facts: { offerId: other.id, deadlineAt: other.deadlineAt },
    })
  }
  await noRoundOn(tx, { requestId, sessionIds })
  const [first] = await sessionsById(tx, sessionIds)
  const deadlineAt =
    first &&
    offerDeadline({
      sentAt: context.now(),
      minutesOpen: offerMinutesOpen(spelregels, { ...request, length: lengthOf(request) }),
      firstStartsAt: first.during.startsAt,
      answerBeforeMinutes: spelregels.answerBeforeMinutes,
      quietHours: context.post.quietHours,
    })
  if (first === undefined || deadlineAt === undefined) {
    throw new ActionError(
      'offer-closed',
      'De eerste les begint zo of is al begonnen. Maak een nieuw plan.',
    )
  }
  return { deadlineAt, terms: await termsFor(tx, { ...request, poolId }, memberId, first.day) }
}

function assertMayBook(spelregels: Spelregels, { form }: Terms): void {
  if (poolDecides(spelregels, form)) return
  throw new ActionError(
    'rule-broken',
    'Deze vervanger mag weigeren en kan dus niet direct worden geboekt. Stuur een aanbod.',
    { facts: { ruleIds: ['may-refuse'], form } },
  )
}

async function ask(tx: Tx, context: Context, offer: OfferRow): Promise<SentOffer> {
  const { id: offerId, deadlineAt } = offer
  await askExpiry(tx, offerId, deadlineAt)
  await recordSent(tx, context, offer, false)
  return { offerId, status: 'sent', deadlineAt, assignmentId: null }
}

async function bookNow(
  tx: Tx,
  context: Context,
  offer: OfferRow,
  terms: Terms,
): Promise<SentOffer> {
  await recordSent(tx, context, offer, true)
  const taken = await takeOffer(tx, context, offer, terms)
  await record(tx, context, acceptance(offer, taken, true))
  const { id: offerId, deadlineAt } = offer
  return { offerId, status: 'accepted', deadlineAt, assignmentId: taken.assignmentId }
}
