import { and, asc, eq, gte, inArray, isNull, lte, or, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Day, DayRange } from '../../scheduler/domain/day.ts'
import type { Tx } from '../client.ts'
import {
  availability,
  availabilityException,
  board,
  calendarEntry,
  engagement,
  member,
  memberRole,
  participation,
  poolMember,
  request,
  site,
} from '../schema/index.ts'

/** Whoever is in one of these pools on one of these days: once, by name. */
export function peopleOnBoard(tx: Tx, poolIds: readonly string[], { first, last }: DayRange) {
  const { id, name } = member
  return tx
    .selectDistinct({ id, name, homeBoardId: member.homeBoardId, homeBoardName: board.name })
    .from(poolMember)
    .innerJoin(member, eq(member.id, poolMember.memberId))
    .leftJoin(board, eq(board.id, member.homeBoardId))
    .where(
      and(
        inArray(poolMember.poolId, [...poolIds]),
        eq(poolMember.status, 'admitted'),
        or(isNull(poolMember.joinedOn), lte(poolMember.joinedOn, last)),
        or(isNull(poolMember.leftOn), gte(poolMember.leftOn, first)),
      ),
    )
    .orderBy(asc(name), asc(id))
}

/** Everybody of these pools, whatever became of them: a row more is cheaper than a list of ids that changes every time. */
const ofPools = (tx: Tx, memberId: PgColumn, poolIds: string[]) =>
  inArray(
    memberId,
    tx
      .select({ id: poolMember.memberId })
      .from(poolMember)
      .where(inArray(poolMember.poolId, poolIds)),
  )

/** What contract everybody in these pools has on the days, and in which roles they work. */
export async function workOfPools(tx: Tx, poolIds: readonly string[], { first, last }: DayRange) {
  const pools = [...poolIds]
  const { memberId, weekMinutes, firstDay, lastDay } = engagement
  const engagements = tx
    .select({ memberId, weekMinutes, firstDay, lastDay })
    .from(engagement)
    .where(
      and(
        ofPools(tx, memberId, pools),
        lte(firstDay, last),
        or(isNull(lastDay), gte(lastDay, first)),
      ),
    )
    .orderBy(asc(engagement.id))
  const roles = tx
    .select({ memberId: memberRole.memberId, roleCode: memberRole.roleCode })
    .from(memberRole)
    .where(ofPools(tx, memberRole.memberId, pools))
    .orderBy(asc(memberRole.roleCode))
  const [engaged, working] = await Promise.all([engagements, roles])
  return { engagements: engaged, roles: working }
}

/** When everybody in these pools is available on the days: the usual, and in the order in which they were said the days that are otherwise. */
export async function timeOfPools(tx: Tx, poolIds: readonly string[], { first, last }: DayRange) {
  const pools = [...poolIds]
  const { memberId, rrule, firstDay, lastDay, fromTime: from, untilTime: until } = availability
  const recurrences = tx
    .select({ memberId, rrule, firstDay, lastDay, from, until })
    .from(availability)
    .where(
      and(
        ofPools(tx, memberId, pools),
        lte(firstDay, last),
        or(isNull(lastDay), gte(lastDay, first)),
      ),
    )
    .orderBy(asc(availability.id))
  const own = availabilityException
  const exceptions = tx
    .select({
      memberId: own.memberId,
      firstDay: own.firstDay,
      lastDay: own.lastDay,
      available: own.available,
      from: own.fromTime,
      until: own.untilTime,
    })
    .from(own)
    .where(and(ofPools(tx, own.memberId, pools), lte(own.firstDay, last), gte(own.lastDay, first)))
    .orderBy(asc(own.createdAt), asc(own.id))
  const [usual, otherwise] = await Promise.all([recurrences, exceptions])
  return { recurrences: usual, exceptions: otherwise }
}

/** On which of these days the members of a pool are taken for another pool: not where or by whom. Only for role `engine`. */
export async function takenElsewhere(tx: Tx, poolId: string, { first, last }: DayRange) {
  return tx
    .selectDistinct({ memberId: sql<string>`taken.member_id`, day: sql<Day>`taken.day` })
    .from(sql`commitments_of_pool(${poolId}::uuid, ${first}::date) as taken`)
    .where(sql`taken.request_id is null and taken.day <= ${last}::date`)
}

/**
 * The holiday regions of the schools of these pools, and the days on which the country or one of the holiday regions is closed. What a
 * board or a school has of its own is left out: a row of the board stands for all schools.
 */
export async function holidaysOfPools(
  tx: Tx,
  poolIds: readonly string[],
  { first, last }: DayRange,
) {
  const regions = tx
    .selectDistinct({ region: site.holidayRegion })
    .from(site)
    .innerJoin(participation, eq(participation.boardId, site.boardId))
    .where(inArray(participation.poolId, [...poolIds]))
  const { scope, kind, firstDay, lastDay, name, holidayRegion } = calendarEntry
  const entries = tx
    .select({ scope, kind, firstDay, lastDay, name, holidayRegion })
    .from(calendarEntry)
    .where(
      and(inArray(scope, ['national', 'holiday-region']), lte(firstDay, last), gte(lastDay, first)),
    )
  const [found, closed] = await Promise.all([regions, entries])
  return { regions: found.map(({ region }) => region), entries: closed }
}

/** The ids of requests or members that begin with these eight digits, as far as the asker may see them. */
export async function idsBeginningWith(
  tx: Tx,
  what: 'request' | 'member',
  start: string,
): Promise<readonly string[]> {
  const table = what === 'request' ? request : member
  const rows = await tx
    .select({ id: table.id })
    .from(table)
    .where(
      and(
        gte(table.id, `${start}-0000-0000-0000-000000000000`),
        lte(table.id, `${start}-ffff-ffff-ffff-ffffffffffff`),
      ),
    )
    .orderBy(asc(table.id))
  return rows.map(({ id }) => id)
}
