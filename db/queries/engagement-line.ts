import { desc, eq } from 'drizzle-orm'
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
