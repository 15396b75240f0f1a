import { and, asc, eq, gte, inArray, isNull, or } from 'drizzle-orm'
import type { Employer, Engagement } from '../../scheduler/domain/engagement.ts'
import type { Member } from '../../scheduler/domain/member.ts'
import type { Tx } from '../client.ts'
import { type engagement, member, poolMember } from '../schema/index.ts'
import { loadPersonRows } from './world-person-rows.ts'
import type { WorldScope } from './world-scope.ts'

/** A member without what other queries of the world know. */
export type PlainMember = Omit<
  Member,
  'commitments' | 'knownPlaces' | 'loadMinutes' | 'ownHolidays'
>

type PersonRow = Awaited<ReturnType<typeof personRows>>[number]
type EngagementRow = Omit<typeof engagement.$inferSelect, 'memberId'>
type RowsOf = Awaited<ReturnType<typeof loadPersonRows>>

/**
 * Everybody who is admitted to the pool and has not left it, by id, with what rules ask about a person. No name is read. Ten
 * queries, whatever the size of the pool.
 */
export async function loadMembers(tx: Tx, scope: WorldScope): Promise<readonly PlainMember[]> {
  const people = await personRows(tx, scope)
  const rows = await loadPersonRows(
    tx,
    people.map(({ id }) => id),
    scope.today,
  )
  return people.map((person) => memberOf(person, rows, scope))
}

function personRows(tx: Tx, { poolId, today, pair }: WorldScope) {
  return tx
    .select({
      id: member.id,
      latitude: member.latitude,
      longitude: member.longitude,
      travelMinutesMax: member.travelMinutesMax,
      joinedOn: poolMember.joinedOn,
      internalTeamOfBoardId: poolMember.internalTeamBoardId,
    })
    .from(poolMember)
    .innerJoin(member, eq(member.id, poolMember.memberId))
    .where(
      and(
        eq(poolMember.poolId, poolId),
        eq(poolMember.status, 'admitted'),
        or(isNull(poolMember.leftOn), gte(poolMember.leftOn, today)),
        pair?.memberIds && inArray(member.id, [...pair.memberIds]),
      ),
    )
    .orderBy(asc(member.id))
}

function memberOf(person: PersonRow, rows: RowsOf, { today }: WorldScope): PlainMember {
  const { id, latitude, longitude, travelMinutesMax, joinedOn, internalTeamOfBoardId } = person
  const preferences = rows.preferences(id)
  return {
    id,
    roleCodes: rows.roles(id).map((row) => row.roleCode),
    engagements: rows.engagements(id).map(engagementOf),
    qualifications: rows.qualifications(id),
    availability: { recurrences: rows.recurrences(id), exceptions: rows.exceptions(id) },
    documents: rows.documents(id),
    place: latitude === null || longitude === null ? null : { latitude, longitude },
    travelMinutesMax,
    joinedOn: joinedOn ?? today,
    internalTeamOfBoardId,
    admittedByBoardIds: rows.admissions(id).map((row) => row.boardId),
    excludedSiteIds: rows.exclusions(id).map((row) => row.siteId),
    preferredSiteIds: preferences.flatMap(({ siteId }) => siteId ?? []).toSorted(),
    preferredLevels: preferences.flatMap(({ level }) => level ?? []).toSorted(),
  }
}

/** An engagement as the matching core sees it. */
export function engagementOf(row: EngagementRow): Engagement {
  const { id, form, weekMinutes, homeSiteId, wageCentsPerHour, firstDay, lastDay } = row
  return {
    id,
    form,
    weekMinutes,
    homeSiteId,
    wageCentsPerHour,
    firstDay,
    lastDay,
    employer: employerOf(row),
  }
}

function employerOf(row: EngagementRow): Employer {
  const { employer, boardId, agencyId, regionId } = row
  if (employer === 'board' && boardId !== null) return { kind: 'board', boardId }
  if (employer === 'provider' && agencyId !== null) return { kind: 'provider', agencyId }
  if (employer === 'region' && regionId !== null) return { kind: 'region', regionId }
  return { kind: 'requesting-board' }
}
