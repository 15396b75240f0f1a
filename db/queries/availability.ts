import { and, asc, eq, gte, isNull, lt, or } from 'drizzle-orm'
import { addDays, type Day } from '../../scheduler/domain/day.ts'
import type { ClockTime, Instant } from '../../scheduler/domain/instant.ts'
import type { Tx } from '../client.ts'
import {
  assignmentSession,
  availability,
  availabilityException,
  member,
  request,
  requestSession,
  site,
} from '../schema/index.ts'

/** What a member says to be the usual, as far as it is not over. */
export function usualAvailability(tx: Tx, memberId: string, today: Day) {
  const { id, rrule, firstDay, lastDay, fromTime: from, untilTime: until } = availability
  return tx
    .select({ id, rrule, firstDay, lastDay, from, until })
    .from(availability)
    .where(
      and(
        eq(availability.memberId, memberId),
        or(isNull(lastDay), gte(availability.lastDay, today)),
      ),
    )
    .orderBy(asc(availability.id))
}

/** The usual of one member becomes another from `today` on; what counted on earlier days stays written. */
export async function replaceUsual(
  tx: Tx,
  memberId: string,
  today: Day,
  rows: readonly {
    readonly rrule: string
    readonly fromTime: ClockTime
    readonly untilTime: ClockTime
  }[],
): Promise<void> {
  const own = eq(availability.memberId, memberId)
  await tx.delete(availability).where(and(own, gte(availability.firstDay, today)))
  await tx
    .update(availability)
    .set({ lastDay: addDays(today, -1) })
    .where(and(own, lt(availability.firstDay, today), stillCounts(today)))
  if (rows.length === 0) return
  await tx.insert(availability).values(rows.map((row) => ({ ...row, memberId, firstDay: today })))
}

const stillCounts = (today: Day) =>
  or(isNull(availability.lastDay), gte(availability.lastDay, today))

/** Days that are otherwise and not over, in the order in which they were said: the later wins. */
export function exceptionsFrom(tx: Tx, memberId: string, today: Day) {
  const own = availabilityException
  const { id, firstDay, lastDay, available, fromTime: from, untilTime: until } = own
  return tx
    .select({ id, firstDay, lastDay, available, from, until })
    .from(own)
    .where(and(eq(own.memberId, memberId), gte(lastDay, today)))
    .orderBy(asc(own.createdAt), asc(own.id))
}

/** Writes days that are otherwise than usual and answers their id. */
export async function insertException(
  tx: Tx,
  row: Omit<typeof availabilityException.$inferInsert, 'id'>,
): Promise<string> {
  const [made] = await tx
    .insert(availabilityException)
    .values(row)
    .returning({ id: availabilityException.id })
  if (made === undefined) throw new Error('an exception was not inserted')
  return made.id
}

/** Takes days back that are not over; `false` where this member has no such. */
export async function deleteException(
  tx: Tx,
  about: { readonly memberId: string; readonly exceptionId: string; readonly today: Day },
): Promise<boolean> {
  const { id, memberId, lastDay } = availabilityException
  const gone = await tx
    .delete(availabilityException)
    .where(and(eq(id, about.exceptionId), eq(memberId, about.memberId), gte(lastDay, about.today)))
    .returning({ id })
  return gone.length > 0
}

/** When this member's availability was last said to be right. */
export async function availabilityConfirmedAt(tx: Tx, memberId: string): Promise<Instant | null> {
  const [row] = await tx
    .select({ at: member.availabilityConfirmedAt })
    .from(member)
    .where(eq(member.id, memberId))
  return row?.at ?? null
}

/** Somebody says now that this member's availability is right. */
export async function confirmAvailabilityAt(tx: Tx, memberId: string, at: Instant): Promise<void> {
  await tx.update(member).set({ availabilityConfirmedAt: at }).where(eq(member.id, memberId))
}

/** The lessons that this member still has from a day on, as far as the asker may see them, in the order of time. */
export function lessonsToCome(tx: Tx, memberId: string, from: Day) {
  return tx
    .select({
      assignmentId: assignmentSession.assignmentId,
      siteName: site.name,
      day: assignmentSession.day,
      from: requestSession.fromTime,
      until: requestSession.untilTime,
      during: assignmentSession.during,
    })
    .from(assignmentSession)
    .innerJoin(requestSession, eq(requestSession.id, assignmentSession.requestSessionId))
    .innerJoin(request, eq(request.id, assignmentSession.requestId))
    .innerJoin(site, eq(site.id, request.siteId))
    .where(
      and(
        eq(assignmentSession.memberId, memberId),
        eq(assignmentSession.status, 'confirmed'),
        gte(assignmentSession.day, from),
      ),
    )
    .orderBy(asc(assignmentSession.during), asc(assignmentSession.id))
}
