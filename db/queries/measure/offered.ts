import { and, asc, eq, gte, inArray, isNull, lte, ne, or, sql } from 'drizzle-orm'
import type { DayRange } from '../../../scheduler/domain/day.ts'
import type { Tx } from '../../client.ts'
import {
  assignment,
  assignmentSession,
  availability,
  availabilityException,
  poolMember,
} from '../../schema/index.ts'

/** Who is or was in the pool on one of these days, and from when until when. */
export function membersDuring(tx: Tx, poolId: string, { first, last }: DayRange) {
  const { memberId, joinedOn, leftOn } = poolMember
  return tx
    .select({ memberId, joinedOn, leftOn })
    .from(poolMember)
    .where(
      and(
        eq(poolMember.poolId, poolId),
        inArray(poolMember.status, ['admitted', 'left']),
        lte(joinedOn, last),
        or(isNull(leftOn), gte(leftOn, first)),
      ),
    )
    .orderBy(asc(memberId))
}

/** What these members said to be their usual hours on these days. */
export function usualHours(tx: Tx, memberIds: readonly string[], { first, last }: DayRange) {
  const { memberId, rrule, firstDay, lastDay, fromTime: from, untilTime: until } = availability
  return tx
    .select({ memberId, rrule, firstDay, lastDay, from, until })
    .from(availability)
    .where(
      and(
        inArray(memberId, [...memberIds]),
        lte(firstDay, last),
        or(isNull(lastDay), gte(lastDay, first)),
      ),
    )
    .orderBy(asc(availability.id))
}

/** What they said to be otherwise, in the order in which they said it. */
export function otherHours(tx: Tx, memberIds: readonly string[], { first, last }: DayRange) {
  const {
    memberId,
    firstDay,
    lastDay,
    available,
    fromTime: from,
    untilTime: until,
  } = availabilityException
  return tx
    .select({ memberId, firstDay, lastDay, available, from, until })
    .from(availabilityException)
    .where(and(inArray(memberId, [...memberIds]), lte(firstDay, last), gte(lastDay, first)))
    .orderBy(asc(availabilityException.createdAt), asc(availabilityException.id))
}

/** Minutes that the members of a pool were assigned for it, per day; cancelled sessions are not. */
export function assignedByDay(tx: Tx, poolId: string, { first, last }: DayRange) {
  return tx
    .select({
      day: assignmentSession.day,
      minutes: sql`sum(${assignmentSession.minutes})`.mapWith(Number),
      memberIds: sql`array_agg(distinct ${assignmentSession.memberId}::text)`.mapWith(
        (ids: readonly string[]) => ids,
      ),
    })
    .from(assignmentSession)
    .innerJoin(assignment, eq(assignment.id, assignmentSession.assignmentId))
    .where(
      and(
        eq(assignment.poolId, poolId),
        ne(assignmentSession.status, 'cancelled'),
        gte(assignmentSession.day, first),
        lte(assignmentSession.day, last),
      ),
    )
    .groupBy(assignmentSession.day)
}
