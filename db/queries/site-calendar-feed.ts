import { and, asc, eq, gte, lte } from 'drizzle-orm'
import type { DayRange } from '../../scheduler/domain/day.ts'
import type { Tx } from '../client.ts'
import {
  assignment,
  assignmentSession,
  member,
  request,
  requestSession,
  site,
  siteCalendarFeed,
} from '../schema/index.ts'

/** The feed of a site becomes one with this secret; an earlier secret opens nothing any more. */
export async function putSiteFeed(
  tx: Tx,
  row: typeof siteCalendarFeed.$inferInsert,
): Promise<void> {
  const { tokenHash, createdAt } = row
  await tx
    .insert(siteCalendarFeed)
    .values(row)
    .onConflictDoUpdate({ target: siteCalendarFeed.siteId, set: { tokenHash, createdAt } })
}

/** Ends the feed of a site; `false` where there was none. */
export async function dropSiteFeed(tx: Tx, siteId: string): Promise<boolean> {
  const gone = await tx
    .delete(siteCalendarFeed)
    .where(eq(siteCalendarFeed.siteId, siteId))
    .returning({ siteId: siteCalendarFeed.siteId })
  return gone.length > 0
}

/** Since when sites have a feed, of those that the asker may see. */
export function siteFeeds(tx: Tx) {
  const { siteId, createdAt } = siteCalendarFeed
  return tx.select({ siteId, createdAt }).from(siteCalendarFeed)
}

/** Which site's feed the secret with this hash opens. */
export async function siteOfFeed(tx: Tx, tokenHash: string) {
  const { siteId, boardId } = siteCalendarFeed
  const [row] = await tx
    .select({ siteId, boardId })
    .from(siteCalendarFeed)
    .where(eq(siteCalendarFeed.tokenHash, tokenHash))
  return row
}

/**
 * The lessons at one site that somebody took on these days, also those that were cancelled, in the order of time: which lesson,
 * and who comes. Neither who is away nor why is asked.
 */
export function lessonsAtSite(tx: Tx, siteId: string, { first, last }: DayRange) {
  return tx
    .select({
      id: assignmentSession.id,
      requestId: assignmentSession.requestId,
      during: assignmentSession.during,
      status: assignmentSession.status,
      vak: requestSession.vakId,
      level: requestSession.level,
      year: requestSession.year,
      group: requestSession.classGroup,
      siteName: site.name,
      memberName: member.name,
      confirmedAt: assignment.confirmedAt,
      cancelledAt: assignment.cancelledAt,
    })
    .from(assignmentSession)
    .innerJoin(assignment, eq(assignment.id, assignmentSession.assignmentId))
    .innerJoin(requestSession, eq(requestSession.id, assignmentSession.requestSessionId))
    .innerJoin(request, eq(request.id, assignmentSession.requestId))
    .innerJoin(site, eq(site.id, request.siteId))
    .leftJoin(member, eq(member.id, assignmentSession.memberId))
    .where(
      and(
        eq(request.siteId, siteId),
        gte(assignmentSession.day, first),
        lte(assignmentSession.day, last),
      ),
    )
    .orderBy(asc(assignmentSession.during), asc(assignmentSession.id))
}
