import { z } from 'zod'
import type { Tx } from '../../../db/client.ts'
import { engagementForms } from '../../../db/queries/engagement-form.ts'
import { lengthsOf } from '../../../db/queries/request-length.ts'
import { sessionsById } from '../../../db/queries/request-session.ts'
import { spelregelsInForceOf } from '../../../db/queries/spelregels.ts'
import { openOffers, waitingProposalsIn } from '../../../db/queries/waiting.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import { engagementOn } from '../../../scheduler/domain/engagement.ts'
import type { Spelregels } from '../../../scheduler/domain/spelregels.ts'
import { offerDeadline } from '../../../scheduler/offering/deadline.ts'
import { offerMinutesOpen } from '../../../scheduler/offering/minutes-open.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { lessonOf } from '../request/lesson-of.ts'
import { poolDecides } from './pool-decides.ts'

export const listReadyOffersInput = z.strictObject({})

export type ListReadyOffersInput = z.output<typeof listReadyOffersInput>

const READY_MAX = 500

/**
 * What was approved and not sent in the coordinator's own pools, by member: to whom, for which lessons, and until when the offer
 * would be open if it were sent now (null: too late, the first lesson begins or has begun). `isAsked` where another offer on
 * these lessons waits.
 */
export async function listReadyOffers(context: Context, _input: ListReadyOffersInput) {
  const actor = onlyFor(context.actor, 'coordinator')
  const { poolIds } = actor
  const sentAt = context.now()
  const { quietHours } = context.post
  return context.db.read(scopeOf(actor), async (tx) => {
    const ready = await waitingProposalsIn(tx, { poolIds, status: 'approved', limit: READY_MAX })
    const sessions = await sessionsOf(tx, ready)
    const rules = await spelregelsInForceOf(tx, poolIds, dayOf(sentAt))
    const requestIds = [...new Set(ready.map(({ requestId }) => requestId))]
    const lengths = await lengthsOf(tx, requestIds)
    const openFor = ({ poolId, requestId, urgency }: (typeof ready)[number]) => {
      const spelregels = rules.find((own) => own.poolId === poolId)
      const length = lengths.get(requestId)
      if (spelregels === undefined || length === undefined) return undefined
      const { answerBeforeMinutes } = spelregels
      return { answerBeforeMinutes, minutesOpen: offerMinutesOpen(spelregels, { urgency, length }) }
    }
    const offers = await openOffers(tx, { poolIds, requestIds, limit: READY_MAX })
    const asked = new Set(offers.flatMap(({ sessionIds }) => sessionIds))
    const mayBook = await bookable(tx, ready, rules)
    const items = ready.map((one) => {
      const own = one.sessionIds.flatMap((id) => sessions.get(id) ?? [])
      const [first] = own
      const open = openFor(one)
      const deadlineAt =
        first !== undefined && open !== undefined
          ? offerDeadline({ ...open, sentAt, firstStartsAt: first.during.startsAt, quietHours })
          : undefined
      const { sessionIds, partId: _partId, ...about } = one
      return {
        ...about,
        lessons: own.map(lessonOf),
        deadlineAt: deadlineAt ?? null,
        isAsked: sessionIds.some((id) => asked.has(id)),
        /** Contract and rules of play let the pool decide: nobody needs to be asked. */
        mayBook: mayBook(one),
      }
    })
    return { items: items.toSorted(byMember) }
  })
}

/** An offer that could be sent. */
export type ReadyOffer = Awaited<ReturnType<typeof listReadyOffers>>['items'][number]

/** Whether the pool may book whoever was approved without asking, by the contract on the first day. */
async function bookable(
  tx: Tx,
  ready: Awaited<ReturnType<typeof waitingProposalsIn>>,
  rules: readonly Spelregels[],
) {
  const memberIds = ready.flatMap(({ memberId }) => memberId ?? [])
  const lines = Map.groupBy(await engagementForms(tx, memberIds), ({ memberId }) => memberId)
  return ({ poolId, memberId, firstDay }: (typeof ready)[number]): boolean => {
    const spelregels = rules.find((own) => own.poolId === poolId)
    const form = engagementOn(lines.get(memberId ?? '') ?? [], firstDay)?.form
    return spelregels !== undefined && form !== undefined && poolDecides(spelregels, form)
  }
}

async function sessionsOf(tx: Tx, ready: readonly { readonly sessionIds: readonly string[] }[]) {
  const ids = ready.flatMap(({ sessionIds }) => sessionIds)
  const rows = ids.length === 0 ? [] : await sessionsById(tx, ids)
  return new Map(rows.map((row) => [row.id, row]))
}

interface Addressed {
  readonly id: string
  readonly memberName: string | null
  readonly memberId: string | null
}

/** By name, one member's together, and otherwise as they were. */
function byMember(one: Addressed, other: Addressed): number {
  return (
    (one.memberName ?? '').localeCompare(other.memberName ?? '', 'nl') ||
    (one.memberId ?? '').localeCompare(other.memberId ?? '')
  )
}
