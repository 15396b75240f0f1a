import { foreignKey, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { assignment } from './assignment.ts'
import { dayColumn, during, id } from './columns.ts'
import { requestSession } from './request-session.ts'

/**
 * What frees somebody of a session: they gave it up; coordinator or school took them off; two changed places; the school was
 * closed, moved its hours or needed nobody after a day; or the request ended as a whole.
 */
const FREED_BECAUSE = [
  'given-up',
  'taken-off',
  'swapped',
  'closed',
  'other-hours',
  'ended-early',
  'not-needed',
] as const

export type FreedBecause = (typeof FREED_BECAUSE)[number]

/** One session that a member takes. `assignment_no_double_booking` stands on this table. */
export const assignmentSession = pgTable(
  'assignment_session',
  {
    id: id(),
    assignmentId: uuid('assignment_id').notNull(),
    requestSessionId: uuid('request_session_id').notNull(),
    requestId: uuid('request_id').notNull(),
    boardId: uuid('board_id').notNull(),
    poolId: uuid('pool_id').notNull(),
    memberId: uuid('member_id').notNull(),
    day: dayColumn('day').notNull(),
    during: during('during').notNull(),
    minutes: integer('minutes').notNull(),
    status: text('status', { enum: ['confirmed', 'cancelled'] }).notNull(),
    /** Null as long as the member has the session. */
    freedBecause: text('freed_because', { enum: FREED_BECAUSE }),
  },
  (table) => [
    foreignKey({
      name: 'assignment_session_assignment',
      columns: [table.assignmentId, table.requestId, table.boardId, table.poolId, table.memberId],
      foreignColumns: [
        assignment.id,
        assignment.requestId,
        assignment.boardId,
        assignment.poolId,
        assignment.memberId,
      ],
    }),
    foreignKey({
      name: 'assignment_session_of_request',
      columns: [table.requestSessionId, table.requestId, table.boardId],
      foreignColumns: [requestSession.id, requestSession.requestId, requestSession.boardId],
    }),
    index('assignment_session_by_assignment').on(table.assignmentId),
    index('assignment_session_request').on(table.requestId),
    index('assignment_session_lesson').on(table.requestSessionId),
    index('assignment_session_pool').on(table.poolId, table.day),
    index('assignment_session_board').on(table.boardId, table.day),
    index('assignment_session_member').on(table.memberId, table.day),
  ],
)
