import { and, asc, eq, inArray, ne, sql } from 'drizzle-orm'
import type { StatusOf } from '../../scheduler/domain/lifecycle.ts'
import type { Tx } from '../client.ts'
import {
  assignment,
  assignmentSession,
  board,
  member,
  offer,
  outsideCover,
  pool,
  request,
  site,
} from '../schema/index.ts'

type RequestRow = typeof request.$inferInsert

/** Writes a request; its sessions are rows of their own. */
export async function insertRequest(tx: Tx, row: RequestRow): Promise<void> {
  await tx.insert(request).values(row)
}

/** One request with the names of where it is; nothing where the asker may not see it. */
export async function requestById(tx: Tx, requestId: string) {
  const [found] = await tx
    .select({
      request,
      siteName: site.name,
      boardName: board.name,
      poolName: pool.name,
    })
    .from(request)
    .innerJoin(site, eq(site.id, request.siteId))
    .innerJoin(board, eq(board.id, request.boardId))
    .leftJoin(pool, eq(pool.id, request.poolId))
    .where(eq(request.id, requestId))
  return found
}

/** The request that came instead of this one, because its lessons changed. */
export async function replacedBy(tx: Tx, requestId: string): Promise<string | null> {
  const [found] = await tx
    .select({ id: request.id })
    .from(request)
    .where(eq(request.replacesRequestId, requestId))
  return found?.id ?? null
}

/** What a step needs to know of a request before it is taken. */
export async function requestStanding(tx: Tx, boardId: string, requestId: string) {
  const { id, siteId, poolId, kind, status, version, minutes, notes } = request
  const [found] = await tx
    .select({ id, siteId, poolId, kind, status, version, minutes, notes })
    .from(request)
    .where(and(eq(id, requestId), eq(request.boardId, boardId)))
  return found
}

/**
 * Takes one step on the road of a request, only from one of these statuses and only from the version that the caller saw
 * (`null`: any). Locks the request, which comes before its members and offers. Answers the new version, or nothing.
 */
export async function stepRequest(
  tx: Tx,
  step: {
    readonly requestId: string
    readonly from: readonly StatusOf<'request'>[]
    readonly to: StatusOf<'request'>
    readonly version: number | null
    readonly classConsequence?: NonNullable<RequestRow['classConsequence']>
  },
): Promise<number | undefined> {
  const { requestId, from, to, version, classConsequence } = step
  const [moved] = await tx
    .update(request)
    .set({
      status: to,
      version: sql`${request.version} + 1`,
      ...(classConsequence && { classConsequence }),
    })
    .where(
      and(
        eq(request.id, requestId),
        inArray(request.status, [...from]),
        version === null ? undefined : eq(request.version, version),
      ),
    )
    .returning({ version: request.version })
  return moved?.version
}

/** What a school may say otherwise while its request is under way. */
export type RequestAmendment = Pick<RequestRow, 'urgency'> & {
  readonly notes: string | null
  readonly preferredMemberId: string | null
}

/** Writes an amendment, only in these statuses and only on the version that the caller saw; nothing where it came too late. */
export async function amendRequestRow(
  tx: Tx,
  step: {
    readonly requestId: string
    readonly from: readonly StatusOf<'request'>[]
    readonly version: number
  },
  amendment: RequestAmendment,
) {
  const { requestId, from, version } = step
  const [amended] = await tx
    .update(request)
    .set({ ...amendment, version: sql`${request.version} + 1` })
    .where(
      and(
        eq(request.id, requestId),
        inArray(request.status, [...from]),
        eq(request.version, version),
      ),
    )
    .returning({ version: request.version, status: request.status })
  return amended
}

/** How many offers of a request still wait for an answer; to whom stays with the coordinator. */
export async function openOfferCount(tx: Tx, requestId: string): Promise<number> {
  return tx.$count(offer, and(eq(offer.requestId, requestId), eq(offer.status, 'sent')))
}

/** Cover that was arranged outside the pool. */
export function outsideCoverOf(tx: Tx, requestId: string) {
  const { id, by, agencyId, minutes, costCents, loggedAt } = outsideCover
  return tx
    .select({ id, by, agencyId, minutes, costCents, loggedAt })
    .from(outsideCover)
    .where(eq(outsideCover.requestId, requestId))
    .orderBy(loggedAt, id)
}

/** Logs cover that was arranged outside the pool. */
export async function insertOutsideCover(
  tx: Tx,
  row: typeof outsideCover.$inferInsert,
): Promise<void> {
  await tx.insert(outsideCover).values(row)
}

/** Who comes for a request, with how to reach them. */
export function comingTo(tx: Tx, requestId: string) {
  return tx
    .select({
      assignmentId: assignment.id,
      memberId: member.id,
      name: member.name,
      phone: member.phone,
      minutes: assignment.minutes,
      status: assignment.status,
      confirmedAt: assignment.confirmedAt,
      sessionIds: sql<
        string[]
      >`array_agg(${assignmentSession.requestSessionId} order by ${assignmentSession.day}, ${assignmentSession.id})`,
    })
    .from(assignment)
    .innerJoin(member, eq(member.id, assignment.memberId))
    .innerJoin(
      assignmentSession,
      and(
        eq(assignmentSession.assignmentId, assignment.id),
        eq(assignmentSession.status, 'confirmed'),
      ),
    )
    .where(and(eq(assignment.requestId, requestId), ne(assignment.status, 'cancelled')))
    .groupBy(assignment.id, member.id)
    .orderBy(asc(assignment.confirmedAt), asc(assignment.id))
}
