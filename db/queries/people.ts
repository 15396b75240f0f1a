import { and, asc, count, eq, gte, inArray, isNull, or, sql } from 'drizzle-orm'
import type { Day } from '../../scheduler/domain/day.ts'
import type { Instant } from '../../scheduler/domain/instant.ts'
import type { Level } from '../../scheduler/domain/level.ts'
import type { Tx } from '../client.ts'
import { board, exclusion, member, offer, poolMember, site } from '../schema/index.ts'

/** Everybody who is in one of these pools today, once per pool, by name. */
export function peopleInPools(tx: Tx, poolIds: readonly string[], today: Day) {
  const { id, name, phone, availabilityConfirmedAt } = member
  const { poolId, joinedOn, leftOn } = poolMember
  return tx
    .select({
      id,
      name,
      phone,
      availabilityConfirmedAt,
      homeBoardName: board.name,
      poolId,
      joinedOn,
      leftOn,
    })
    .from(poolMember)
    .innerJoin(member, eq(member.id, poolMember.memberId))
    .leftJoin(board, eq(board.id, member.homeBoardId))
    .where(
      and(
        inArray(poolId, [...poolIds]),
        eq(poolMember.status, 'admitted'),
        or(isNull(leftOn), gte(leftOn, today)),
      ),
    )
    .orderBy(asc(name), asc(id), asc(poolId))
}

/** The levels that the schools of these boards teach, by board. */
export async function levelsOfBoards(
  tx: Tx,
  boardIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Level[]>> {
  const rows = await tx
    .select({ boardId: site.boardId, levels: site.levels })
    .from(site)
    .where(inArray(site.boardId, [...boardIds]))
  const lists = Map.groupBy(rows, ({ boardId }) => boardId)
  return new Map(
    [...lists].map(([id, list]) => [id, [...new Set(list.flatMap((one) => one.levels))]]),
  )
}

/** The names of these sites. */
export async function siteNames(
  tx: Tx,
  siteIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx
    .select({ id: site.id, name: site.name })
    .from(site)
    .where(inArray(site.id, [...siteIds]))
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** The sites of these boards, by name. */
export function sitesOfBoards(tx: Tx, boardIds: readonly string[]) {
  return tx
    .select({ id: site.id, name: site.name, boardName: board.name })
    .from(site)
    .innerJoin(board, eq(board.id, site.boardId))
    .where(inArray(site.boardId, [...boardIds]))
    .orderBy(asc(site.name), asc(site.id))
}

/** Which sites and this member do not want each other, those that are over left out. */
export function exclusionsOfMember(tx: Tx, memberId: string, today: Day) {
  const { siteId, askedBy, firstDay, lastDay } = exclusion
  return tx
    .select({ siteId, siteName: site.name, askedBy, firstDay, lastDay })
    .from(exclusion)
    .innerJoin(site, eq(site.id, siteId))
    .where(and(eq(exclusion.memberId, memberId), or(isNull(lastDay), gte(lastDay, today))))
    .orderBy(asc(site.name), asc(askedBy))
}

/** Keeps a member from a site from a day on; asked again, the new days count. */
export async function putExclusion(tx: Tx, row: typeof exclusion.$inferInsert): Promise<void> {
  const { memberId, siteId, askedBy } = exclusion
  const { firstDay, lastDay = null } = row
  await tx
    .insert(exclusion)
    .values(row)
    .onConflictDoUpdate({
      target: [memberId, siteId, askedBy],
      set: { firstDay, lastDay: sql`${lastDay}::date` },
    })
}

/** Lets a member and a site meet again; `false` where nothing kept them apart. */
export async function dropExclusion(
  tx: Tx,
  {
    memberId,
    siteId,
    askedBy,
  }: Pick<typeof exclusion.$inferSelect, 'memberId' | 'siteId' | 'askedBy'>,
): Promise<boolean> {
  const gone = await tx
    .delete(exclusion)
    .where(
      and(
        eq(exclusion.memberId, memberId),
        eq(exclusion.siteId, siteId),
        eq(exclusion.askedBy, askedBy),
      ),
    )
    .returning({ siteId: exclusion.siteId })
  return gone.length > 0
}

/** How many offers of own pools this member had since a moment, by how they ended. */
export function offerCounts(tx: Tx, memberId: string, since: Instant) {
  return tx
    .select({ status: offer.status, offers: count() })
    .from(offer)
    .where(and(eq(offer.memberId, memberId), gte(offer.sentAt, since)))
    .groupBy(offer.status)
}

/** How long a member wants to travel from home at most; null: as long as the pool says. */
export async function setTravelLimit(
  tx: Tx,
  memberId: string,
  travelMinutesMax: number | null,
): Promise<void> {
  await tx.update(member).set({ travelMinutesMax }).where(eq(member.id, memberId))
}
