import { and, asc, eq, exists, gt, gte, inArray, lte } from 'drizzle-orm'
import type { Day } from '../../scheduler/domain/day.ts'
import type { Tx } from '../client.ts'
import {
  assignment,
  assignmentSession,
  fulfilment,
  fulfilmentSession,
  request,
  requestSession,
  site,
} from '../schema/index.ts'

/** Which days are asked for; what is left out is open to that side. */
export interface DaysAsked {
  readonly from?: Day | undefined
  readonly to?: Day | undefined
}

/** One page of confirmed hours that the asker may see, by id: whole, also where only some of the hours are on these days. */
export function fulfilmentPage(
  tx: Tx,
  filter: DaysAsked & {
    readonly boardId?: string | undefined
    readonly poolIds?: readonly string[] | undefined
  },
  page: { readonly after: string | undefined; readonly limit: number },
) {
  const { boardId, poolIds } = filter
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
      fitWords: fulfilment.fitWords,
      trainingWentAhead: fulfilment.trainingWentAhead,
    })
    .from(fulfilment)
    .innerJoin(assignment, eq(assignment.id, fulfilment.assignmentId))
    .innerJoin(request, eq(request.id, assignment.requestId))
    .innerJoin(site, eq(site.id, request.siteId))
    .where(
      and(
        boardId === undefined ? undefined : eq(fulfilment.boardId, boardId),
        poolIds === undefined ? undefined : inArray(fulfilment.poolId, [...poolIds]),
        hasHoursOn(tx, filter),
        page.after === undefined ? undefined : gt(fulfilment.id, page.after),
      ),
    )
    .orderBy(asc(fulfilment.id))
    .limit(page.limit)
}

function hasHoursOn(tx: Tx, { from, to }: DaysAsked) {
  if (from === undefined && to === undefined) return undefined
  return exists(
    tx
      .select({ id: fulfilmentSession.assignmentSessionId })
      .from(fulfilmentSession)
      .innerJoin(assignmentSession, eq(assignmentSession.id, fulfilmentSession.assignmentSessionId))
      .where(
        and(
          eq(fulfilmentSession.fulfilmentId, fulfilment.id),
          from === undefined ? undefined : gte(assignmentSession.day, from),
          to === undefined ? undefined : lte(assignmentSession.day, to),
        ),
      ),
  )
}

/** Day and minutes of every confirmed session of these fulfilments, in order of time. */
export function sessionsOfFulfilments(tx: Tx, fulfilmentIds: readonly string[]) {
  return tx
    .select({
      fulfilmentId: fulfilmentSession.fulfilmentId,
      day: assignmentSession.day,
      minutes: fulfilmentSession.minutes,
    })
    .from(fulfilmentSession)
    .innerJoin(assignmentSession, eq(assignmentSession.id, fulfilmentSession.assignmentSessionId))
    .innerJoin(requestSession, eq(requestSession.id, assignmentSession.requestSessionId))
    .where(inArray(fulfilmentSession.fulfilmentId, [...fulfilmentIds]))
    .orderBy(asc(requestSession.during), asc(assignmentSession.id))
}
