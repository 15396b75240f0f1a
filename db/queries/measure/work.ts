import { and, asc, eq, gte, inArray, isNull, lte, ne, or, sql } from 'drizzle-orm'
import type { DayRange } from '../../../scheduler/domain/day.ts'
import { CONTRACT_FORMS, hasFixedHours } from '../../../scheduler/domain/engagement.ts'
import type { Tx } from '../../client.ts'
import {
  assignment,
  assignmentSession,
  availabilityException,
  engagement,
  poolMember,
  poolRegion,
  region,
  spelregels,
} from '../../schema/index.ts'

const FIXED = CONTRACT_FORMS.filter(hasFixedHours)

/** The engagements with fixed hours of a pool's members that are in force on one of these days. */
export function fixedHours(tx: Tx, poolId: string, { first, last }: DayRange) {
  return tx
    .select({
      id: engagement.id,
      memberId: engagement.memberId,
      boardId: engagement.boardId,
      homeSiteId: engagement.homeSiteId,
      weekMinutes: engagement.weekMinutes,
      wageCentsPerHour: engagement.wageCentsPerHour,
      firstDay: sql`greatest(${engagement.firstDay}, ${poolMember.joinedOn})`.mapWith(
        engagement.firstDay,
      ),
      lastDay: sql`least(${engagement.lastDay}, ${poolMember.leftOn})`.mapWith(engagement.lastDay),
    })
    .from(engagement)
    .innerJoin(poolMember, eq(poolMember.memberId, engagement.memberId))
    .where(
      and(
        eq(poolMember.poolId, poolId),
        inArray(poolMember.status, ['admitted', 'left']),
        inArray(engagement.form, FIXED),
        lte(engagement.firstDay, last),
        lte(poolMember.joinedOn, last),
        or(isNull(engagement.lastDay), gte(engagement.lastDay, first)),
        or(isNull(poolMember.leftOn), gte(poolMember.leftOn, first)),
      ),
    )
    .orderBy(asc(engagement.id))
}

/** Minutes assigned under these engagements, per day; cancelled sessions are not. */
export function assignedMinutes(
  tx: Tx,
  engagementIds: readonly string[],
  { first, last }: DayRange,
) {
  return tx
    .select({
      engagementId: assignment.engagementId,
      day: assignmentSession.day,
      minutes: sql`sum(${assignmentSession.minutes})`.mapWith(Number),
    })
    .from(assignmentSession)
    .innerJoin(assignment, eq(assignment.id, assignmentSession.assignmentId))
    .where(
      and(
        inArray(assignment.engagementId, [...engagementIds]),
        ne(assignmentSession.status, 'cancelled'),
        gte(assignmentSession.day, first),
        lte(assignmentSession.day, last),
      ),
    )
    .groupBy(assignment.engagementId, assignmentSession.day)
}

/** Whole days on which these members are away by their own word. */
export function ownLeave(tx: Tx, memberIds: readonly string[], { first, last }: DayRange) {
  const { memberId, firstDay, lastDay, available, fromTime, untilTime } = availabilityException
  return tx
    .select({ memberId, firstDay, lastDay })
    .from(availabilityException)
    .where(
      and(
        inArray(memberId, [...memberIds]),
        eq(available, false),
        isNull(fromTime),
        isNull(untilTime),
        lte(firstDay, last),
        gte(lastDay, first),
      ),
    )
}

/** From which day on each version of the rules counts, and what the pool costs a month by it; oldest first. */
export function overheads(tx: Tx, poolId: string) {
  return tx
    .select({ validFrom: spelregels.validFrom, body: spelregels.body })
    .from(spelregels)
    .where(eq(spelregels.poolId, poolId))
    .orderBy(asc(spelregels.validFrom))
}

/** The holiday region of a pool's first region, for members without a home school. */
export async function holidayRegionOf(tx: Tx, poolId: string) {
  const [found] = await tx
    .select({ holidayRegion: region.holidayRegion })
    .from(poolRegion)
    .innerJoin(region, eq(region.id, poolRegion.regionId))
    .where(eq(poolRegion.poolId, poolId))
    .orderBy(asc(region.code))
    .limit(1)
  return found?.holidayRegion
}
