import { and, asc, eq, gt, inArray } from 'drizzle-orm'
import type { StatusOf } from '../../scheduler/domain/lifecycle.ts'
import type { Tx } from '../client.ts'
import { member, offer, request, site } from '../schema/index.ts'

const listed = {
  id: offer.id,
  proposalId: offer.proposalId,
  roundId: offer.roundId,
  requestId: offer.requestId,
  boardId: offer.boardId,
  poolId: offer.poolId,
  memberId: offer.memberId,
  sessionIds: offer.sessionIds,
  status: offer.status,
  sentAt: offer.sentAt,
  deadlineAt: offer.deadlineAt,
  answeredAt: offer.answeredAt,
  closedBecause: offer.closedBecause,
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
