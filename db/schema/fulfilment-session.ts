import { integer, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core'
import { assignmentSession } from './assignment-session.ts'
import { fulfilment } from './fulfilment.ts'

/** The minutes that were worked in one session. */
export const fulfilmentSession = pgTable(
  'fulfilment_session',
  {
    fulfilmentId: uuid('fulfilment_id')
      .notNull()
      .references(() => fulfilment.id),
    assignmentSessionId: uuid('assignment_session_id')
      .notNull()
      .unique()
      .references(() => assignmentSession.id),
    minutes: integer('minutes').notNull(),
  },
  (table) => [primaryKey({ columns: [table.fulfilmentId, table.assignmentSessionId] })],
)
