import { and, desc, eq, gte, inArray, isNull, lt, or } from 'drizzle-orm'
import { addDays, type Day } from '../../scheduler/domain/day.ts'
import type { Tx } from '../client.ts'
import { agency, board, engagement, region, site } from '../schema/index.ts'

/** Who engaged a member and how, the last first. The wage stays with who pays it. */
export function engagementLines(tx: Tx, memberId: string) {
  const { id, employer, form, weekMinutes, firstDay, lastDay } = engagement
  return tx
    .select({
      id,
      employer,
      boardId: engagement.boardId,
      boardName: board.name,
      agencyName: agency.name,
      regionName: region.name,
      form,
      weekMinutes,
      homeSiteName: site.name,
      firstDay,
      lastDay,
    })
    .from(engagement)
    .leftJoin(board, eq(board.id, engagement.boardId))
    .leftJoin(agency, eq(agency.id, engagement.agencyId))
    .leftJoin(region, eq(region.id, engagement.regionId))
    .leftJoin(site, eq(site.id, engagement.homeSiteId))
    .where(eq(engagement.memberId, memberId))
    .orderBy(desc(firstDay), desc(id))
}

/** This site, where it is one of these boards. */
export function sitesToBeAtHome(tx: Tx, boardIds: readonly string[], siteId: string) {
  return tx
    .select({ id: site.id })
    .from(site)
    .where(and(eq(site.id, siteId), inArray(site.boardId, [...boardIds])))
}

/** Engages a member from a day on, and ends what was in force until then the day before. Answers the id of the line. */
export async function beginEngagement(
  tx: Tx,
  row: Omit<typeof engagement.$inferInsert, 'id'> & { readonly firstDay: Day },
): Promise<string> {
  const id = crypto.randomUUID()
  const { memberId, firstDay } = row
  await tx
    .update(engagement)
    .set({ lastDay: addDays(firstDay, -1) })
    .where(
      and(
        eq(engagement.memberId, memberId),
        lt(engagement.firstDay, firstDay),
        or(isNull(engagement.lastDay), gte(engagement.lastDay, firstDay)),
      ),
    )
  await tx.insert(engagement).values({ ...row, id })
  return id
}
