import { pgTable, primaryKey, text } from 'drizzle-orm/pg-core'

/** The steps that PostgreSQL allows; equal to `scheduler/domain/lifecycle.ts`. */
export const lifecycleStep = pgTable(
  'lifecycle_step',
  {
    noun: text('noun').notNull(),
    fromStatus: text('from_status').notNull(),
    toStatus: text('to_status').notNull(),
  },
  (table) => [primaryKey({ columns: [table.noun, table.fromStatus, table.toStatus] })],
)
