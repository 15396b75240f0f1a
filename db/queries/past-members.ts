import { and, asc, eq, gte, inArray, isNull, lte, or } from 'drizzle-orm'
import type { DayRange } from '../../scheduler/domain/day.ts'
import type { Tx } from '../client.ts'
import { exclusion, member, poolMember } from '../schema/index.ts'
import { engagementOf } from './world-members.ts'
import { loadPersonRows } from './world-person-rows.ts'

/**
 * Everybody who was in a pool on a day of a term, by id, with all that rules ask about a person and from which day on it was so.
 * No name is read. Some twenty queries, whatever the size of the pool.
 */
export async function membersOfTerm(tx: Tx, poolId: string, term: DayRange) {
  const people = await peopleIn(tx, poolId, term)
  const ids = people.map(({ id }) => id)
  // Availability that ended before the term says nothing, papers that were seen in it do.
  const [atFirst, atLast, excluded] = [
    await loadPersonRows(tx, ids, term.first),
    await loadPersonRows(tx, ids, term.last),
    Map.groupBy(await exclusionsIn(tx, ids, term), ({ memberId }) => memberId),
  ]
  return people.map((person) => {
    const { id, latitude, longitude, leftOn, joinedOn, ...rest } = person
    const preferences = atLast.preferences(id)
    return {
      ...rest,
      id,
      joinedOn: joinedOn ?? term.first,
      leftOn,
      place: latitude === null || longitude === null ? null : { latitude, longitude },
      roleCodes: atLast.roles(id).map(({ roleCode }) => roleCode),
      engagements: atLast.engagements(id).map(engagementOf),
      qualifications: atLast.qualifications(id),
      availability: {
        recurrences: atFirst.recurrences(id),
        exceptions: atFirst.exceptions(id),
      },
      documents: atLast.documents(id),
      admissions: atLast.admissions(id).map(({ boardId, admittedOn }) => ({
        boardId,
        from: admittedOn,
      })),
      exclusions: (excluded.get(id) ?? []).map(({ memberId: _memberId, ...one }) => one),
      preferredSiteIds: preferences.flatMap(({ siteId }) => siteId ?? []).toSorted(),
      preferredLevels: preferences.flatMap(({ level }) => level ?? []).toSorted(),
    }
  })
}

function peopleIn(tx: Tx, poolId: string, { first, last }: DayRange) {
  return tx
    .select({
      id: member.id,
      latitude: member.latitude,
      longitude: member.longitude,
      travelMinutesMax: member.travelMinutesMax,
      joinedOn: poolMember.joinedOn,
      leftOn: poolMember.leftOn,
      internalTeamOfBoardId: poolMember.internalTeamBoardId,
    })
    .from(poolMember)
    .innerJoin(member, eq(member.id, poolMember.memberId))
    .where(
      and(
        eq(poolMember.poolId, poolId),
        inArray(poolMember.status, ['admitted', 'left']),
        or(isNull(poolMember.joinedOn), lte(poolMember.joinedOn, last)),
        or(isNull(poolMember.leftOn), gte(poolMember.leftOn, first)),
      ),
    )
    .orderBy(asc(member.id))
}

function exclusionsIn(tx: Tx, memberIds: readonly string[], { first, last }: DayRange) {
  const { memberId, siteId, firstDay, lastDay } = exclusion
  return tx
    .selectDistinct({ memberId, siteId, firstDay, lastDay })
    .from(exclusion)
    .where(
      and(
        inArray(memberId, [...memberIds]),
        lte(firstDay, last),
        or(isNull(lastDay), gte(lastDay, first)),
      ),
    )
    .orderBy(asc(memberId), asc(siteId), asc(firstDay))
}
