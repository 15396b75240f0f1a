import { and, between, eq, inArray, sql } from 'drizzle-orm'
import type { Day, DayRange } from '../../scheduler/domain/day.ts'
import type { Tx } from '../client.ts'
import { assignmentSession, request, requestSession } from '../schema/index.ts'

/** Lessons that these members took or agreed to take in these pools within these days, alike ones of a day together. */
export function lessonsAgreed(
  tx: Tx,
  about: { readonly poolIds: readonly string[]; readonly memberIds: readonly string[] },
  { first, last }: DayRange,
) {
  const { memberId, poolId, status, day } = assignmentSession
  const { vakId: vak, level, year } = requestSession
  const { roleCode } = request
  return tx
    .select({
      memberId,
      day: sql<Day>`${day}`,
      vak,
      level,
      year,
      roleCode,
      minutes: sql<number>`sum(${assignmentSession.minutes})::integer`,
    })
    .from(assignmentSession)
    .innerJoin(requestSession, eq(requestSession.id, assignmentSession.requestSessionId))
    .innerJoin(request, eq(request.id, assignmentSession.requestId))
    .where(
      and(
        inArray(poolId, [...about.poolIds]),
        inArray(memberId, [...about.memberIds]),
        eq(status, 'confirmed'),
        between(day, first, last),
      ),
    )
    .groupBy(memberId, day, vak, level, year, roleCode)
}
