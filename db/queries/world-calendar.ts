import { and, eq, gte, inArray, lte } from 'drizzle-orm'
import type { DayRange } from '../../scheduler/domain/day.ts'
import type { CalendarEntry } from '../../scheduler/domain/school-calendar.ts'
import type { Tx } from '../client.ts'
import { board, calendarEntry, site } from '../schema/index.ts'

/** By site the entries that it inherits for these days, as `calendarEntriesOf` has them for one site. Two queries. */
export async function calendarEntriesOfSites(
  tx: Tx,
  siteIds: readonly string[],
  days: DayRange,
): Promise<ReadonlyMap<string, readonly CalendarEntry[]>> {
  const heirs = await tx
    .select({
      id: site.id,
      boardId: site.boardId,
      holidayRegion: site.holidayRegion,
      regionId: board.regionId,
    })
    .from(site)
    .innerJoin(board, eq(board.id, site.boardId))
    .where(inArray(site.id, [...siteIds]))
  const entries = await tx
    .select()
    .from(calendarEntry)
    .where(and(lte(calendarEntry.firstDay, days.last), gte(calendarEntry.lastDay, days.first)))
  return new Map(
    heirs.map((heir) => [
      heir.id,
      entries
        .filter(
          (entry) =>
            entry.scope === 'national' ||
            (entry.scope === 'holiday-region' && entry.holidayRegion === heir.holidayRegion) ||
            (entry.scope === 'region' && entry.regionId === heir.regionId) ||
            (entry.scope === 'board' && entry.boardId === heir.boardId) ||
            (entry.scope === 'site' && entry.siteId === heir.id),
        )
        .map(({ scope, kind, firstDay, lastDay, name }) => ({
          scope,
          kind,
          firstDay,
          lastDay,
          name,
        })),
    ]),
  )
}
