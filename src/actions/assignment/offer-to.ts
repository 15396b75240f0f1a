import type { Tx } from '../../../db/client.ts'
import { insertOffer, type OfferRow, offerById } from '../../../db/queries/offer.ts'
import { decideProposal, insertProposal, proposalById } from '../../../db/queries/proposal.ts'
import type { Session } from '../../../scheduler/domain/request.ts'
import { offerDeadline } from '../../../scheduler/offering/deadline.ts'
import type { Context } from '../../context.ts'
import { record } from '../../record.ts'
import type { SamePerson } from './same-person.ts'

interface OfferedLessons {
  /** The earlier offer. */
  readonly offerId: string
  readonly sessions: readonly Pick<Session, 'id' | 'startsAt'>[]
  readonly decidedBy: string
  readonly memberId?: string
}

const ONLY_ONE_JUDGED = { judgedCount: 1, keptAway: {} }

/**
 * An offer for lessons of a request that was judged outside a run, with its proposal, beside an earlier offer of that request: to
 * the same member unless told otherwise. Nothing where the lessons are too near.
 */
export async function offerTo(
  tx: Tx,
  context: Context,
  about: OfferedLessons,
  same: SamePerson,
): Promise<OfferRow | undefined> {
  const { offerId, sessions, decidedBy } = about
  const { verdict, spelregelsId, mayBook: booked } = same
  const sessionIds = sessions.map(({ id }) => id)
  const before = await offerById(tx, offerId)
  const origin = before && (await proposalById(tx, before.proposalId))
  if (before === undefined || origin === undefined) return undefined
  if (verdict === null || spelregelsId === null) return undefined
  const now = context.now()
  const deadlineAt = deadlineOf(context, sessions, same)
  if (deadlineAt === undefined) return undefined
  const { requestId, boardId, poolId } = before
  const memberId = about.memberId ?? before.memberId
  const of = { requestId, boardId, poolId, memberId, sessionIds }
  const { runId, partId } = origin
  const id = await insertProposal(tx, {
    ...of,
    runId,
    partId,
    spelregelsId,
    value: verdict.value,
    verdicts: [verdict],
    ...ONLY_ONE_JUDGED,
    heldByRequestIds: [],
    overriddenRuleIds: [],
  })
  const decision = { id, decidedBy, decidedAt: now }
  await decideProposal(tx, { ...decision, from: ['proposed'], to: 'approved' })
  await decideProposal(tx, { id, from: ['approved'], to: 'offered' })
  const offer = await insertOffer(tx, {
    ...of,
    proposalId: id,
    sentBy: decidedBy,
    sentAt: now,
    deadlineAt,
  })
  await record(tx, context, {
    verb: 'offer.send',
    subjectId: offer.id,
    boardId,
    poolId,
    facts: { requestId, proposalId: id, memberId, deadlineAt, sessions: sessionIds.length, booked },
  })
  return offer
}

function deadlineOf(
  { now, post: { quietHours } }: Context,
  [first]: readonly Pick<Session, 'startsAt'>[],
  { minutesOpen, answerBeforeMinutes }: SamePerson,
) {
  const firstStartsAt = first?.startsAt
  if (firstStartsAt === undefined) return undefined
  return offerDeadline({
    sentAt: now(),
    minutesOpen,
    answerBeforeMinutes,
    firstStartsAt,
    quietHours,
  })
}
