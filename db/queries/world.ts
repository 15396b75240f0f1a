import { asc, inArray } from 'drizzle-orm'
import { type Day, laterDay } from '../../scheduler/domain/day.ts'
import type { Commitment, Member } from '../../scheduler/domain/member.ts'
import type { CalendarEntry } from '../../scheduler/domain/school-calendar.ts'
import type { Participation, Site } from '../../scheduler/domain/site.ts'
import type { World } from '../../scheduler/domain/world.ts'
import type { Tx } from '../client.ts'
import { site } from '../schema/index.ts'
import { commitmentsOfPool } from './commitment.ts'
import { lawInForce } from './law.ts'
import { participationsOf } from './participation.ts'
import { roles } from './reference.ts'
import { spelregelsInForce } from './spelregels.ts'
import { calendarEntriesOfSites } from './world-calendar.ts'
import { loadHistory, type PoolHistory } from './world-history.ts'
import { loadMembers, type PlainMember } from './world-members.ts'
import { type Held, loadRequests } from './world-requests.ts'
import type { WorldScope } from './world-scope.ts'

/**
 * What the database knows of a world. Two things are worked out from it where calendars and contracts are understood: the
 * `ownHolidays` of members, out of `homeCalendars`, and the chain limits.
 */
export type LoadedWorld = Omit<World, 'chainLimits' | 'members'> & {
  readonly members: readonly Omit<Member, 'ownHolidays'>[]
  /** By home site, the entries from today to the last day that is asked for. */
  readonly homeCalendars: ReadonlyMap<string, readonly CalendarEntry[]>
}

/**
 * Reads what one match may know, in a number of queries that does not depend on the size of the pool, everything in a fixed
 * order. Runs as role `engine`, which sees no absence. `undefined` where the pool has no rules of play today; throws as
 * `lawInForce` does.
 */
export async function loadWorld(tx: Tx, scope: WorldScope): Promise<LoadedWorld | undefined> {
  const { poolId, decidedAt, today } = scope
  const spelregels = await spelregelsInForce(tx, poolId, today)
  if (spelregels === undefined) return undefined
  const [law, { requests, held }, people, history, commitments, everyRole] = await Promise.all([
    lawInForce(tx, today),
    loadRequests(tx, scope),
    loadMembers(tx, scope),
    loadHistory(tx, scope),
    commitmentsOfPool(tx, scope),
    roles(tx),
  ])
  const members = people.map((person) => withHistory(person, history, commitments, held))
  const homeSiteIds = homeSitesOf(people)
  const siteIds = new Set([
    ...(scope.siteId === undefined ? [] : [scope.siteId]),
    ...requests.map((request) => request.siteId),
    ...members.flatMap((one) => one.commitments.map((commitment) => commitment.siteId)),
    ...homeSiteIds,
  ])
  return {
    decidedAt,
    today,
    spelregels,
    law,
    roles: everyRole.toSorted((one, other) => (one.code < other.code ? -1 : 1)),
    sites: await sitesOf(tx, [...siteIds]),
    participations: await participationsIn(tx, scope, history),
    requests,
    members,
    homeCalendars: await calendarEntriesOfSites(tx, homeSiteIds, {
      first: today,
      last: lastDayOf(requests, scope.until ?? today),
    }),
  }
}

function withHistory(
  person: PlainMember,
  { loadMinutes, knownPlaces }: PoolHistory,
  commitments: ReadonlyMap<string, readonly Commitment[]>,
  held: readonly Held[],
): Omit<Member, 'ownHolidays'> {
  const promised = held.filter(({ memberId }) => memberId === person.id)
  return {
    ...person,
    commitments: [
      ...(commitments.get(person.id) ?? []),
      ...promised.map(({ memberId: _memberId, ...commitment }) => commitment),
    ].toSorted((one, other) => one.startsAt - other.startsAt),
    knownPlaces: knownPlaces.get(person.id) ?? [],
    loadMinutes: loadMinutes.get(person.id) ?? 0,
  }
}

function homeSitesOf(people: readonly PlainMember[]): readonly string[] {
  const ids = people.flatMap(({ engagements }) =>
    engagements.flatMap(({ homeSiteId }) => homeSiteId ?? []),
  )
  return [...new Set(ids)].toSorted()
}

function lastDayOf(requests: World['requests'], today: Day): Day {
  return requests.reduce((last, request) => laterDay(last, request.lastDay), today)
}

/** Sites by id, in order. */
export async function sitesOf(tx: Tx, ids: readonly string[]): Promise<readonly Site[]> {
  const rows = await tx
    .select({
      id: site.id,
      boardId: site.boardId,
      levels: site.levels,
      latitude: site.latitude,
      longitude: site.longitude,
    })
    .from(site)
    .where(inArray(site.id, [...ids]))
    .orderBy(asc(site.id))
  return rows.map(({ latitude, longitude, ...row }) => ({
    ...row,
    place: latitude === null || longitude === null ? null : { latitude, longitude },
  }))
}

async function participationsIn(
  tx: Tx,
  { poolId, today }: WorldScope,
  { balanceMinutes }: PoolHistory,
): Promise<readonly Participation[]> {
  const rows = await participationsOf(tx, poolId, today)
  return rows
    .map(({ boardId, draws, supplies, sourceOrder }) => ({
      boardId,
      draws,
      supplies,
      sourceOrder,
      balanceMinutes: balanceMinutes.get(boardId) ?? 0,
    }))
    .toSorted((one, other) => (one.boardId < other.boardId ? -1 : 1))
}
