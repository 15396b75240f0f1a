import { foreignKey, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'
import { site } from './site.ts'

/** The address under which calendars read who comes to a site; only the SHA-256 of its secret is kept, and a new one ends the old. */
export const siteCalendarFeed = pgTable(
  'site_calendar_feed',
  {
    siteId: uuid('site_id').primaryKey(),
    boardId: uuid('board_id').notNull(),
    tokenHash: text('token_hash').notNull().unique(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    foreignKey({
      name: 'site_calendar_feed_site_of_board',
      columns: [table.siteId, table.boardId],
      foreignColumns: [site.id, site.boardId],
    }),
  ],
)
