import type { Tx } from '../../../db/client.ts'
import { enqueue } from '../../../db/queries/job.ts'
import { lockRequest } from '../../../db/queries/lock.ts'
import { insertOffer, offerById, holdingOffer, type OfferRow } from '../../../db/queries/offer.ts'
import { decideProposal, insertProposal, proposalById } from '../../../db/queries/proposal.ts'
import type { Instant } from '../../../scheduler/domain/instant.ts'
import { scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { record } from '../../record.ts'
import { offerDeadline } from '../offer/deadline.ts'
import { acceptance, takeOffer } from '../offer/take.ts'
import type { SamePerson } from './same-person.ts'

/**
 * Lets the same person go on: booked where the rules of play let the pool decide, else asked. The product acts on the school's
 * decision, which `decidedBy` names. Asked again it answers the offer that is there. Nothing where the lessons are too near.
 */
export function goOn(
  context: Context,
  about: {
    readonly offerId: string
    readonly requestId: string
    readonly sessionIds: readonly string[]
    readonly firstStartsAt: Instant
    readonly decidedBy: string
  },
  same: SamePerson,
): Promise<OfferRow | undefined> {
  const worker: Context = { ...context, actor: { role: 'worker', userId: null } }
  return context.db.transaction(scopeOf(worker.actor), async (tx) => {
    const request = await lockRequest(tx, about.requestId)
    const earlier = await holdingOffer(tx, about)
    if (earlier !== undefined || request?.status !== 'open') return earlier
    const offer = await offerTo(tx, worker, about, same)
    if (offer === undefined || same.terms === null) return undefined
    if (same.mayBook) {
      const taken = await takeOffer(tx, worker, offer, same.terms)
      await record(tx, worker, acceptance(offer, taken, true))
      return offerById(tx, offer.id)
    }
    const { id: offerId, deadlineAt } = offer
    const payload = { offerId }
    await enqueue(tx, { kind: 'offer.expire', subjectId: offerId, payload, runAfter: deadlineAt })
    return offer
  })
}

async function offerTo(
  tx: Tx,
  context: Context,
  about: Parameters<typeof goOn>[1],
  { verdict, spelregelsId, minutesOpen }: SamePerson,
): Promise<OfferRow | undefined> {
  const { offerId, sessionIds, decidedBy } = about
  const before = await offerById(tx, offerId)
  const origin = before && (await proposalById(tx, before.proposalId))
  if (before === undefined || origin === undefined) return undefined
  if (verdict === null || spelregelsId === null) return undefined
  const now = context.now()
  const deadlineAt = offerDeadline({ sentAt: now, minutesOpen, firstStartsAt: about.firstStartsAt })
  if (deadlineAt === undefined) return undefined
  const { requestId, boardId, poolId, memberId } = before
  const of = { requestId, boardId, poolId, memberId, sessionIds: [...sessionIds] }
  const { runId, partId } = origin
  const id = await insertProposal(tx, {
    ...{ ...of, runId, partId, spelregelsId, value: verdict.value, verdicts: [verdict] },
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
    facts: { requestId, proposalId: id, memberId, deadlineAt, sessions: sessionIds.length },
  })
  return offer
}
