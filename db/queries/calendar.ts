import { and, eq, gte, lte, or } from 'drizzle-orm'
import type { DayRange } from '../../scheduler/domain/day.ts'
import type { CalendarEntry, HolidayRegion } from '../../scheduler/domain/school-calendar.ts'
import type { Tx } from '../client.ts'
import { calendarEntry } from '../schema/index.ts'

/** What a site inherits its calendar from. */
export interface CalendarHeir {
  readonly id: string
  readonly boardId: string
  readonly regionId: string | null
  readonly holidayRegion: HolidayRegion
}

/** The entries that count for a site on these days, from the whole country down to the site itself. */
export function calendarEntriesOf(
  tx: Tx,
  heir: CalendarHeir,
  days: DayRange,
): Promise<CalendarEntry[]> {
  const { scope, kind, firstDay, lastDay, name } = calendarEntry
  return tx
    .select({ scope, kind, firstDay, lastDay, name })
    .from(calendarEntry)
    .where(
      and(
        lte(firstDay, days.last),
        gte(lastDay, days.first),
        or(
          eq(scope, 'national'),
          and(eq(scope, 'holiday-region'), eq(calendarEntry.holidayRegion, heir.holidayRegion)),
          heir.regionId === null
            ? undefined
            : and(eq(scope, 'region'), eq(calendarEntry.regionId, heir.regionId)),
          and(eq(scope, 'board'), eq(calendarEntry.boardId, heir.boardId)),
          and(eq(scope, 'site'), eq(calendarEntry.siteId, heir.id)),
        ),
      ),
    )
}
