import { and, arrayOverlaps, asc, eq, gte, inArray, isNull, lte, sql } from 'drizzle-orm'
import type { Day, DayRange } from '../../scheduler/domain/day.ts'
import type { Instant } from '../../scheduler/domain/instant.ts'
import type { CalendarKind } from '../../scheduler/domain/school-calendar.ts'
import type { Tx } from '../client.ts'
import { calendarEntry, offer, request, requestSession } from '../schema/index.ts'

/** What a school itself wrote into the calendar of one of its sites is known by its source. */
const BY_SCHOOL = 'school'

interface AboutSite {
  readonly siteId: string
  readonly days: DayRange
  readonly now: Instant
}

const beginsAfter = (now: Instant) =>
  sql`lower(${requestSession.during}) > ${new Date(now).toISOString()}::timestamptz`

/** The requests of a site that are under way and ask for a lesson on these days that has not begun, by id. */
export async function requestIdsOn(tx: Tx, { siteId, days, now }: AboutSite) {
  const rows = await tx
    .selectDistinct({ id: request.id })
    .from(request)
    .innerJoin(requestSession, eq(requestSession.requestId, request.id))
    .where(
      and(
        eq(request.siteId, siteId),
        inArray(request.status, ['open', 'covered']),
        gte(requestSession.day, days.first),
        lte(requestSession.day, days.last),
        sql`${requestSession.day} <= ${request.lastDay}`,
        isNull(requestSession.calledOffAt),
        beginsAfter(now),
      ),
    )
    .orderBy(asc(request.id))
  return rows.map(({ id }) => id)
}

/** Lets lessons fall out. */
export async function callOff(
  tx: Tx,
  sessionIds: readonly string[],
  why: { readonly at: Instant; readonly because: 'closed' | 'other-hours' },
): Promise<void> {
  await tx
    .update(requestSession)
    .set({ calledOffAt: why.at, calledOffBecause: why.because })
    .where(inArray(requestSession.id, [...sessionIds]))
}

/** The lessons of a site on these days that fell out with the school closed, have not begun, and are of a request that is under way; by request. */
export function calledOffOn(tx: Tx, { siteId, days, now }: AboutSite) {
  return tx
    .select({ id: requestSession.id, requestId: request.id, day: requestSession.day })
    .from(requestSession)
    .innerJoin(request, eq(request.id, requestSession.requestId))
    .where(
      and(
        eq(request.siteId, siteId),
        inArray(request.status, ['open', 'covered']),
        gte(requestSession.day, days.first),
        lte(requestSession.day, days.last),
        sql`${requestSession.day} <= ${request.lastDay}`,
        eq(requestSession.calledOffBecause, 'closed'),
        beginsAfter(now),
      ),
    )
    .orderBy(asc(request.id), asc(requestSession.day), asc(requestSession.id))
}

/** Asks for lessons that fell out after all. */
export async function askAgain(tx: Tx, sessionIds: readonly string[]): Promise<void> {
  await tx
    .update(requestSession)
    .set({ calledOffAt: null, calledOffBecause: null })
    .where(inArray(requestSession.id, [...sessionIds]))
}

/** The offers on one of these lessons that wait for an answer. */
export async function waitingOffersOn(
  tx: Tx,
  about: { readonly requestId: string; readonly sessionIds: readonly string[] },
): Promise<readonly { readonly id: string; readonly roundId: string | null }[]> {
  return tx
    .select({ id: offer.id, roundId: offer.roundId })
    .from(offer)
    .where(
      and(
        eq(offer.requestId, about.requestId),
        eq(offer.status, 'sent'),
        arrayOverlaps(offer.sessionIds, [...about.sessionIds]),
      ),
    )
    .orderBy(asc(offer.id))
}

/** Writes that a site is closed and answers the id. */
export async function insertClosing(
  tx: Tx,
  row: {
    readonly siteId: string
    readonly kind: Extract<CalendarKind, 'study-day' | 'closure'>
    readonly firstDay: Day
    readonly lastDay: Day
    readonly name: string
  },
): Promise<string> {
  const [made] = await tx
    .insert(calendarEntry)
    .values({ ...row, scope: 'site', source: BY_SCHOOL })
    .returning({ id: calendarEntry.id })
  if (made === undefined) throw new Error('a closing was not inserted')
  return made.id
}

/** What schools closed themselves at these sites, from this day on, in the order of days. */
export function closingsOf(tx: Tx, siteIds: readonly string[], from: Day) {
  const { id, siteId, firstDay, lastDay, name } = calendarEntry
  return tx
    .select({ id, siteId, firstDay, lastDay, name })
    .from(calendarEntry)
    .where(
      and(
        eq(calendarEntry.source, BY_SCHOOL),
        inArray(siteId, [...siteIds]),
        inArray(calendarEntry.kind, ['study-day', 'closure']),
        gte(lastDay, from),
      ),
    )
    .orderBy(asc(firstDay), asc(lastDay), asc(id))
}

/** One closing; nothing where no school wrote it. */
export async function closingById(tx: Tx, closingId: string) {
  const { siteId, firstDay, lastDay } = calendarEntry
  const [found] = await tx
    .select({ siteId, firstDay, lastDay })
    .from(calendarEntry)
    .where(and(eq(calendarEntry.id, closingId), eq(calendarEntry.source, BY_SCHOOL)))
  return found === undefined || found.siteId === null
    ? undefined
    : { ...found, siteId: found.siteId }
}

/** Takes a closing back; `false` where it is no longer there. */
export async function deleteClosing(tx: Tx, id: string): Promise<boolean> {
  const gone = await tx
    .delete(calendarEntry)
    .where(and(eq(calendarEntry.id, id), eq(calendarEntry.source, BY_SCHOOL)))
    .returning({ id: calendarEntry.id })
  return gone.length > 0
}
