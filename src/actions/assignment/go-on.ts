import type { Tx } from '../../../db/client.ts'
import { askExpiry } from '../../../db/queries/job.ts'
import { lockRequest } from '../../../db/queries/lock.ts'
import { holdingOffer, insertOffer, type OfferRow, offerById } from '../../../db/queries/offer.ts'
import { decideProposal, insertProposal, proposalById } from '../../../db/queries/proposal.ts'
import type { Session } from '../../../scheduler/domain/request.ts'
import { offerDeadline } from '../../../scheduler/offering/deadline.ts'
import { scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { ActionError, type ErrorCode } from '../../errors.ts'
import { record } from '../../record.ts'
import { acceptance, takeOffer } from '../offer/take-offer.ts'
import type { SamePerson } from './same-person.ts'

/** The member was given other work since the judgement. */
const OVERTAKEN: readonly ErrorCode[] = ['double-booking', 'rule-broken']

/**
 * Lets the same person go on: booked where the rules of play let the pool decide, else asked. The product acts on the school's
 * decision, which `decidedBy` names. Asked again it answers the offer that is there. Nothing where the lessons are too near, or
 * where the member was given other work since the judgement.
 */
export async function goOn(
  context: Context,
  about: {
    readonly offerId: string
    readonly requestId: string
    readonly sessions: readonly Pick<Session, 'id' | 'startsAt'>[]
    readonly decidedBy: string
  },
  same: SamePerson,
): Promise<OfferRow | undefined> {
  const worker: Context = { ...context, actor: { role: 'worker', userId: null } }
  try {
    return await context.db.transaction(scopeOf(worker.actor), (tx) =>
      goOnIn(tx, worker, about, same),
    )
  } catch (error) {
    if (error instanceof ActionError && OVERTAKEN.includes(error.code)) return undefined
    throw error
  }
}

async function goOnIn(
  tx: Tx,
  worker: Context,
  about: Parameters<typeof goOn>[1],
  same: SamePerson,
): Promise<OfferRow | undefined> {
  const request = await lockRequest(tx, about.requestId)
  const { requestId, sessions } = about
  const sessionIds = sessions.map(({ id }) => id)
  const earlier = await holdingOffer(tx, { requestId, sessionIds })
  if (earlier !== undefined || request?.status !== 'open') return earlier
  const offer = await offerTo(tx, worker, about, same)
  if (offer === undefined || same.terms === null) return undefined
  if (same.mayBook) {
    const taken = await takeOffer(tx, worker, offer, same.terms)
    const entry = acceptance(offer, taken, true)
    await record(tx, worker, { ...entry, facts: { ...entry.facts, goesOn: true } })
    return offerById(tx, offer.id)
  }
  const { id: offerId, deadlineAt } = offer
  await askExpiry(tx, offerId, deadlineAt)
  return offer
}

const ONLY_ONE_JUDGED = { judgedCount: 1, keptAway: {} }

async function offerTo(
  tx: Tx,
  context: Context,
  about: Parameters<typeof goOn>[1],
  { verdict, spelregelsId, minutesOpen, mayBook: booked }: SamePerson,
): Promise<OfferRow | undefined> {
  const { offerId, sessions, decidedBy } = about
  const sessionIds = sessions.map(({ id }) => id)
  const before = await offerById(tx, offerId)
  const origin = before && (await proposalById(tx, before.proposalId))
  if (before === undefined || origin === undefined) return undefined
  if (verdict === null || spelregelsId === null) return undefined
  const now = context.now()
  const deadlineAt = deadlineOf(context, sessions, minutesOpen)
  if (deadlineAt === undefined) return undefined
  const { requestId, boardId, poolId, memberId } = before
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
  [first]: Parameters<typeof goOn>[1]['sessions'],
  minutesOpen: number,
) {
  const firstStartsAt = first?.startsAt
  if (firstStartsAt === undefined) return undefined
  return offerDeadline({ sentAt: now(), minutesOpen, firstStartsAt, quietHours })
}
