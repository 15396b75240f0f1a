import { and, asc, eq, gt, gte, inArray, lte } from 'drizzle-orm'
import type { Day } from '../../scheduler/domain/day.ts'
import type { Tx } from '../client.ts'
import {
  assignment,
  engagement,
  fulfilment,
  fulfilmentSession,
  member,
  request,
  site,
} from '../schema/index.ts'

/** Writes confirmed hours with a row per session and answers their id; nothing where they were confirmed before. */
export async function insertFulfilment(
  tx: Tx,
  row: typeof fulfilment.$inferInsert,
  sessions: readonly { readonly assignmentSessionId: string; readonly minutes: number }[],
): Promise<string | undefined> {
  const [made] = await tx
    .insert(fulfilment)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: fulfilment.id })
  if (made === undefined) return undefined
  await tx.insert(fulfilmentSession).values(
    sessions.map(({ assignmentSessionId, minutes }) => {
      return { fulfilmentId: made.id, assignmentSessionId, minutes }
    }),
  )
  return made.id
}

/** What the cost of an assignment is worked out from: wage, the two ends of the road, and what the board would have done. */
export async function costBasis(tx: Tx, assignmentId: string) {
  const [row] = await tx
    .select({
      wageCentsPerHour: engagement.wageCentsPerHour,
      memberLatitude: member.latitude,
      memberLongitude: member.longitude,
      siteLatitude: site.latitude,
      siteLongitude: site.longitude,
      alternative: request.alternative,
      roleCode: request.roleCode,
    })
    .from(assignment)
    .innerJoin(engagement, eq(engagement.id, assignment.engagementId))
    .innerJoin(member, eq(member.id, assignment.memberId))
    .innerJoin(request, eq(request.id, assignment.requestId))
    .innerJoin(site, eq(site.id, request.siteId))
    .where(eq(assignment.id, assignmentId))
  return row
}

/** One page of confirmed hours that the asker may see, by id. */
export function fulfilmentPage(
  tx: Tx,
  filter: {
    readonly boardId?: string | undefined
    readonly poolIds?: readonly string[] | undefined
    readonly from?: Day | undefined
    readonly to?: Day | undefined
  },
  page: { readonly after: string | undefined; readonly limit: number },
) {
  return tx
    .select({
      id: fulfilment.id,
      assignmentId: fulfilment.assignmentId,
      requestId: assignment.requestId,
      boardId: fulfilment.boardId,
      poolId: fulfilment.poolId,
      siteId: request.siteId,
      siteName: site.name,
      roleCode: request.roleCode,
      firstDay: request.firstDay,
      lastDay: request.lastDay,
      confirmedAt: fulfilment.confirmedAt,
      minutes: fulfilment.minutes,
      wageCents: fulfilment.wageCents,
      travelCents: fulfilment.travelCents,
      alternative: fulfilment.alternative,
      tariffId: fulfilment.tariffId,
      alternativeLowCents: fulfilment.alternativeLowCents,
      alternativeExpectedCents: fulfilment.alternativeExpectedCents,
      alternativeHighCents: fulfilment.alternativeHighCents,
      rating: fulfilment.rating,
    })
    .from(fulfilment)
    .innerJoin(assignment, eq(assignment.id, fulfilment.assignmentId))
    .innerJoin(request, eq(request.id, assignment.requestId))
    .innerJoin(site, eq(site.id, request.siteId))
    .where(
      and(
        filter.boardId === undefined ? undefined : eq(fulfilment.boardId, filter.boardId),
        filter.poolIds === undefined ? undefined : inArray(fulfilment.poolId, [...filter.poolIds]),
        filter.from === undefined ? undefined : gte(request.lastDay, filter.from),
        filter.to === undefined ? undefined : lte(request.firstDay, filter.to),
        page.after === undefined ? undefined : gt(fulfilment.id, page.after),
      ),
    )
    .orderBy(asc(fulfilment.id))
    .limit(page.limit)
}
