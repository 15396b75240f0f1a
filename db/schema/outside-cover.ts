import { foreignKey, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { ALTERNATIVES } from '../../scheduler/domain/alternative.ts'
import { agency } from './agency.ts'
import { board } from './board.ts'
import { cents, id, instant } from './columns.ts'
import { request } from './request.ts'

/** Cover that a school arranged outside the pool, so that demand and cost of agencies are known. */
export const outsideCover = pgTable(
  'outside_cover',
  {
    id: id(),
    requestId: uuid('request_id').notNull(),
    boardId: uuid('board_id')
      .notNull()
      .references(() => board.id),
    by: text('by', { enum: ALTERNATIVES }).notNull(),
    agencyId: uuid('agency_id').references(() => agency.id),
    minutes: integer('minutes').notNull(),
    costCents: cents('cost_cents').notNull(),
    loggedAt: instant('logged_at').notNull(),
  },
  (table) => [
    foreignKey({
      name: 'outside_cover_request_of_board',
      columns: [table.requestId, table.boardId],
      foreignColumns: [request.id, request.boardId],
    }),
    index('outside_cover_request').on(table.requestId),
  ],
)
