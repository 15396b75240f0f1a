import { jsonb, pgTable, text, unique } from 'drizzle-orm/pg-core'
import { dayColumn, id, snapshot } from './columns.ts'

/**
 * What measures find in a month, or what is withheld in a school year, worked out before. Counts nothing by itself: whatever is here
 * can be thrown away. It holds as long as no change of facts is known that its snapshot does not see.
 */
export const keptPart = pgTable(
  'kept_part',
  {
    id: id(),
    /** Whose figures, as whom. */
    owner: text('owner').notNull(),
    kind: text('kind', { enum: ['asked', 'paid', 'pool', 'withheld'] }).notNull(),
    /** The breakdown; empty: none. */
    by: text('by').notNull(),
    firstDay: dayColumn('first_day').notNull(),
    lastDay: dayColumn('last_day').notNull(),
    /** The last day of which anything was read. */
    throughDay: dayColumn('through_day').notNull(),
    /** By which code, in which cluster. */
    madeBy: text('made_by').notNull(),
    /** What could be seen before it was read. */
    seen: snapshot('seen').notNull(),
    body: jsonb('body').notNull(),
  },
  (table) => [
    unique('kept_part_once').on(table.owner, table.kind, table.by, table.firstDay, table.lastDay),
  ],
)
