import type { Tx } from '../../../db/client.ts'
import { askExpiry } from '../../../db/queries/job.ts'
import { lockRequest } from '../../../db/queries/lock.ts'
import { holdingOffer, type OfferRow, offerById } from '../../../db/queries/offer.ts'
import type { Session } from '../../../scheduler/domain/request.ts'
import { scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { ActionError, type ErrorCode } from '../../errors.ts'
import { record } from '../../record.ts'
import { acceptance, takeOffer } from '../offer/take-offer.ts'
import { offerTo } from './offer-to.ts'
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
