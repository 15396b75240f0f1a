import { foreignKey, index, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { statusesOf } from '../../scheduler/domain/lifecycle.ts'
import { SOURCES } from '../../scheduler/domain/source.ts'
import { id, instant } from './columns.ts'
import { engagement } from './engagement.ts'
import { member } from './member.ts'
import { offer } from './offer.ts'
import { pool } from './pool.ts'
import { request } from './request.ts'

/** Somebody who comes. It owns one row per session, where PostgreSQL excludes a double booking. */
export const assignment = pgTable(
  'assignment',
  {
    id: id(),
    offerId: uuid('offer_id').notNull().unique(),
    requestId: uuid('request_id').notNull(),
    boardId: uuid('board_id').notNull(),
    poolId: uuid('pool_id')
      .notNull()
      .references(() => pool.id),
    memberId: uuid('member_id')
      .notNull()
      .references(() => member.id),
    engagementId: uuid('engagement_id').notNull(),
    source: text('source', { enum: SOURCES }).notNull(),
    status: text('status', { enum: statusesOf('assignment') }).notNull(),
    minutes: integer('minutes').notNull(),
    confirmedAt: instant('confirmed_at').notNull(),
    cancelledAt: instant('cancelled_at'),
    cancelledBy: text('cancelled_by', { enum: ['school', 'coordinator', 'member'] }),
    version: integer('version').notNull().default(1),
  },
  (table) => [
    unique('assignment_of_request').on(
      table.id,
      table.requestId,
      table.boardId,
      table.poolId,
      table.memberId,
    ),
    unique('assignment_of_pool').on(table.id, table.boardId, table.poolId),
    foreignKey({
      name: 'assignment_offer_of_request',
      columns: [table.offerId, table.requestId, table.boardId, table.poolId, table.memberId],
      foreignColumns: [offer.id, offer.requestId, offer.boardId, offer.poolId, offer.memberId],
    }),
    foreignKey({
      name: 'assignment_engagement_of_member',
      columns: [table.engagementId, table.memberId],
      foreignColumns: [engagement.id, engagement.memberId],
    }),
    foreignKey({
      name: 'assignment_request_of_board',
      columns: [table.requestId, table.boardId],
      foreignColumns: [request.id, request.boardId],
    }),
    index('assignment_request').on(table.requestId),
    index('assignment_engagement').on(table.engagementId),
    index('assignment_member').on(table.memberId, table.boardId),
    index('assignment_pool').on(table.poolId, table.status),
  ],
)
