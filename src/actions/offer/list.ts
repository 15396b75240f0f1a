import { z } from 'zod'
import { memberNames } from '../../../db/queries/member.ts'
import { offerPage } from '../../../db/queries/offer-list.ts'
import { statusesOf } from '../../../scheduler/domain/lifecycle.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { pageOf } from '../cursor.ts'
import { idInput, pageInput } from '../input.ts'
import { lessonsOf } from './lessons-of.ts'
import { type OwnTerms, ownTerms } from './own-terms.ts'

export const listOffersInput = z.strictObject({
  requestId: idInput.optional(),
  status: z.enum(statusesOf('offer')).optional(),
  ...pageInput,
  after: idInput.optional(),
})

export type ListOffersInput = z.output<typeof listOffersInput>

type OfferRow = Awaited<ReturnType<typeof offerPage>>[number]

/** How an offer stands, for a school: not to whom it was sent. */
export type OfferStanding = Pick<
  OfferRow,
  'id' | 'requestId' | 'status' | 'sentAt' | 'deadlineAt' | 'answeredAt'
>

/** An offer with its lessons, for its member, and with the member's name for the coordinator. */
export type ListedOffer = Omit<OfferRow, 'sessionIds' | 'roundId'> & {
  readonly sessions: NonNullable<ReturnType<Awaited<ReturnType<typeof lessonsOf>>['get']>>
  readonly memberName?: string
  /** For the member alone. */
  readonly terms?: OwnTerms
}

/** One page of offers; `next` is null at the end. */
export interface OfferList {
  readonly items: readonly (OfferStanding | ListedOffer)[]
  readonly next: string | null
}

/**
 * One page of offers: a member sees the own ones with place, lessons and deadline; a coordinator those of the pools, with whom;
 * a school how the offers on its requests stand, and not to whom. `next` asks for the page after it, null at the end.
 */
export async function listOffers(context: Context, input: ListOffersInput): Promise<OfferList> {
  const actor = onlyFor(context.actor, 'member', 'coordinator', 'school')
  const { requestId, status, after, limit } = input
  const filter = {
    requestId,
    status,
    memberId: actor.role === 'member' ? actor.memberId : undefined,
    poolIds: actor.role === 'coordinator' ? actor.poolIds : undefined,
  }
  return context.db.transaction(scopeOf(actor), async (tx) => {
    const found = await offerPage(tx, filter, { after, limit: limit + 1 })
    const { items: page, next } = pageOf(found, limit, ({ id }) => id)
    if (actor.role === 'school') {
      const items = page.map((row) => ({
        id: row.id,
        requestId: row.requestId,
        status: row.status,
        sentAt: row.sentAt,
        deadlineAt: row.deadlineAt,
        answeredAt: row.answeredAt,
      }))
      return { items, next }
    }
    const lessons = await lessonsOf(tx, page)
    const memberIds = page.map(({ memberId }) => memberId)
    const names = actor.role === 'coordinator' ? await memberNames(tx, memberIds) : undefined
    const own = actor.role === 'member' ? await ownTerms(tx, actor.memberId, page) : undefined
    const items = page.map(({ sessionIds: _sessionIds, roundId: _roundId, ...row }) => {
      const terms = own?.get(row.id)
      return {
        ...row,
        sessions: lessons.get(row.id) ?? [],
        ...(names && { memberName: names.get(row.memberId) ?? '' }),
        ...(terms && { terms }),
      }
    })
    return { items, next }
  })
}
