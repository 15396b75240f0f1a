import { pgTable, text } from 'drizzle-orm/pg-core'
import { dayColumn, id, instant } from './columns.ts'

/**
 * That everything one kind of reader may ask of one scope was worked out at night, as of one moment: its parts are kept under
 * `night:` with this id. Readers from whom small figures are withheld are answered out of it until the next night.
 */
export const keptNight = pgTable('kept_night', {
  id: id(),
  /** Whose figures, and the universe of who reads them. */
  reader: text('reader').notNull().unique(),
  /** The days of which everything was worked out. */
  firstDay: dayColumn('first_day').notNull(),
  lastDay: dayColumn('last_day').notNull(),
  /** The last day of which it tells what was paid and worked. */
  yesterday: dayColumn('yesterday').notNull(),
  /** By which code, in which cluster. */
  madeBy: text('made_by').notNull(),
  madeAt: instant('made_at').notNull(),
})

export type KeptNight = typeof keptNight.$inferSelect
