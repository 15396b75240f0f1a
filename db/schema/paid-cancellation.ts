import { foreignKey, index, integer, pgTable, uuid } from 'drizzle-orm/pg-core'
import { assignment } from './assignment.ts'
import { assignmentSession } from './assignment-session.ts'
import { cents, instant } from './columns.ts'

/**
 * A lesson that school or pool cancelled so near to its start that it is paid all the same by the rules of play. Fixed hours are
 * not here: these are paid with or without work, and stand with the hours of no work. Written once, never changed.
 */
export const paidCancellation = pgTable(
  'paid_cancellation',
  {
    assignmentSessionId: uuid('assignment_session_id')
      .primaryKey()
      .references(() => assignmentSession.id),
    assignmentId: uuid('assignment_id').notNull(),
    boardId: uuid('board_id').notNull(),
    poolId: uuid('pool_id').notNull(),
    minutes: integer('minutes').notNull(),
    /** By the engagement under which somebody would have come; nobody travelled. */
    wageCents: cents('wage_cents').notNull(),
    cancelledAt: instant('cancelled_at').notNull(),
  },
  (table) => [
    foreignKey({
      name: 'paid_cancellation_of_assignment',
      columns: [table.assignmentId, table.boardId, table.poolId],
      foreignColumns: [assignment.id, assignment.boardId, assignment.poolId],
    }),
    index('paid_cancellation_assignment').on(table.assignmentId),
    index('paid_cancellation_board').on(table.boardId),
    index('paid_cancellation_pool').on(table.poolId),
  ],
)
