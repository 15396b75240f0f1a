import { and, arrayOverlaps, asc, eq, gt, inArray, sql } from 'drizzle-orm'
import type { Instant } from '../../scheduler/domain/instant.ts'
import type { StatusOf } from '../../scheduler/domain/lifecycle.ts'
import type { Tx } from '../client.ts'
import { assignment, assignmentSession, member, offer, request, site } from '../schema/index.ts'

export type OfferRow = typeof offer.$inferSelect

/** Sends an offer and answers it. */
export async function insertOffer(
  tx: Tx,
  row: Omit<typeof offer.$inferInsert, 'status' | 'answeredAt' | 'declineReason' | 'declineWords'>,
): Promise<OfferRow> {
  const [made] = await tx
    .insert(offer)
    .values({ ...row, status: 'sent' })
    .returning()
  if (made === undefined) throw new Error('an offer was not inserted')
  return made
}

/** One offer, where the asker may see it. */
export async function offerById(tx: Tx, offerId: string): Promise<OfferRow | undefined> {
  const [row] = await tx.select().from(offer).where(eq(offer.id, offerId))
  return row
}

/** The offer that still waits for an answer on one of these sessions. */
export async function waitingOffer(
  tx: Tx,
  about: { readonly requestId: string; readonly sessionIds: readonly string[] },
): Promise<OfferRow | undefined> {
  const [row] = await tx
    .select()
    .from(offer)
    .where(
      and(
        eq(offer.requestId, about.requestId),
        eq(offer.status, 'sent'),
        arrayOverlaps(offer.sessionIds, [...about.sessionIds]),
      ),
    )
    .limit(1)
  return row
}

/** The offer that holds one of these sessions: it waits for an answer, or somebody has the session by it. */
export async function holdingOffer(
  tx: Tx,
  about: { readonly requestId: string; readonly sessionIds: readonly string[] },
): Promise<OfferRow | undefined> {
  const waiting = await waitingOffer(tx, about)
  if (waiting !== undefined) return waiting
  const [row] = await tx
    .select({ offer })
    .from(assignmentSession)
    .innerJoin(assignment, eq(assignment.id, assignmentSession.assignmentId))
    .innerJoin(offer, eq(offer.id, assignment.offerId))
    .where(
      and(
        inArray(assignmentSession.requestSessionId, [...about.sessionIds]),
        eq(assignmentSession.status, 'confirmed'),
      ),
    )
    .limit(1)
  return row?.offer
}

/** Writes the answer of an offer that still waits; `false` where it no longer does. */
export async function answerOffer(
  tx: Tx,
  answer: {
    readonly id: string
    readonly to: Exclude<StatusOf<'offer'>, 'sent'>
    readonly answeredAt: Instant
    readonly declineReason?: OfferRow['declineReason']
    readonly declineWords?: OfferRow['declineWords']
  },
): Promise<boolean> {
  const { id, to, answeredAt, declineReason = null, declineWords = null } = answer
  const answered = await tx
    .update(offer)
    .set({ status: to, answeredAt, declineReason, declineWords })
    .where(and(eq(offer.id, id), eq(offer.status, 'sent')))
    .returning({ id: offer.id })
  return answered.length > 0
}

/** Withdraws offers on sessions that are no longer asked for. */
export async function withdrawOffersOn(
  tx: Tx,
  about: {
    readonly requestId: string
    readonly sessionIds: readonly string[]
    readonly at: Instant
  },
): Promise<void> {
  await tx
    .update(offer)
    .set({ status: 'withdrawn', answeredAt: about.at })
    .where(
      and(
        eq(offer.requestId, about.requestId),
        eq(offer.status, 'sent'),
        arrayOverlaps(offer.sessionIds, [...about.sessionIds]),
      ),
    )
}

/**
 * Ends what can no longer be accepted on a request: offers and proposals for sessions that somebody has now. PostgreSQL does it
 * also for a member, who may not see what others were offered. Answers the offers that were withdrawn.
 */
export async function supersedeMoot(tx: Tx, requestId: string): Promise<readonly string[]> {
  const rows = await tx
    .select({ id: sql<string>`moot.offer_id` })
    .from(sql`supersede_moot(${requestId}::uuid) as moot`)
  return rows.map(({ id }) => id).toSorted()
}

const listed = {
  id: offer.id,
  proposalId: offer.proposalId,
  requestId: offer.requestId,
  boardId: offer.boardId,
  poolId: offer.poolId,
  memberId: offer.memberId,
  sessionIds: offer.sessionIds,
  status: offer.status,
  sentAt: offer.sentAt,
  deadlineAt: offer.deadlineAt,
  answeredAt: offer.answeredAt,
  siteId: request.siteId,
  siteName: site.name,
  street: site.street,
  houseNumber: site.houseNumber,
  postcode: site.postcode,
  placeName: site.placeName,
  sitePhone: site.phone,
  contact: site.contact,
  roleCode: request.roleCode,
  urgency: request.urgency,
  firstDay: request.firstDay,
  lastDay: request.lastDay,
  notes: request.notes,
}

/** One page of offers that the asker may see, by id. */
export function offerPage(
  tx: Tx,
  filter: {
    readonly memberId?: string | undefined
    readonly poolIds?: readonly string[] | undefined
    readonly requestId?: string | undefined
    readonly status?: StatusOf<'offer'> | undefined
  },
  page: { readonly after: string | undefined; readonly limit: number },
) {
  return tx
    .select(listed)
    .from(offer)
    .innerJoin(request, eq(request.id, offer.requestId))
    .innerJoin(site, eq(site.id, request.siteId))
    .where(
      and(
        filter.memberId === undefined ? undefined : eq(offer.memberId, filter.memberId),
        filter.poolIds === undefined ? undefined : inArray(offer.poolId, [...filter.poolIds]),
        filter.requestId === undefined ? undefined : eq(offer.requestId, filter.requestId),
        filter.status === undefined ? undefined : eq(offer.status, filter.status),
        page.after === undefined ? undefined : gt(offer.id, page.after),
      ),
    )
    .orderBy(asc(offer.id))
    .limit(page.limit)
}

/** One offer with the school it is for. */
export async function offerInFull(tx: Tx, offerId: string) {
  const [row] = await tx
    .select({
      ...listed,
      declineReason: offer.declineReason,
      declineWords: offer.declineWords,
      memberName: member.name,
    })
    .from(offer)
    .innerJoin(request, eq(request.id, offer.requestId))
    .innerJoin(site, eq(site.id, request.siteId))
    .leftJoin(member, eq(member.id, offer.memberId))
    .where(eq(offer.id, offerId))
  return row
}
