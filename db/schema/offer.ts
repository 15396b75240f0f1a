import { sql } from 'drizzle-orm'
import { foreignKey, index, pgTable, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { CLOSED_BECAUSE } from '../../scheduler/domain/closed-because.ts'
import { statusesOf } from '../../scheduler/domain/lifecycle.ts'
import { appUser } from './app-user.ts'
import { id, instant } from './columns.ts'
import { member } from './member.ts'
import { offerRound } from './offer-round.ts'
import { pool } from './pool.ts'
import { proposal } from './proposal.ts'
import { request } from './request.ts'

/** A question to one member for a fixed set of sessions, open until its deadline. */
export const offer = pgTable(
  'offer',
  {
    id: id(),
    proposalId: uuid('proposal_id').notNull(),
    /** Null: this member alone was asked. */
    roundId: uuid('round_id'),
    requestId: uuid('request_id').notNull(),
    boardId: uuid('board_id').notNull(),
    poolId: uuid('pool_id')
      .notNull()
      .references(() => pool.id),
    memberId: uuid('member_id')
      .notNull()
      .references(() => member.id),
    sessionIds: uuid('session_ids').array().notNull(),
    status: text('status', { enum: statusesOf('offer') }).notNull(),
    sentBy: uuid('sent_by').references(() => appUser.id),
    sentAt: instant('sent_at').notNull(),
    deadlineAt: instant('deadline_at').notNull(),
    answeredAt: instant('answered_at'),
    /** From a closed list; somebody on call owes none. */
    declineReason: text('decline_reason', {
      enum: ['not-available', 'travel', 'level', 'other-work', 'no-reason'],
    }),
    /** What the member adds to it; of somebody on call neither is kept. */
    declineWords: text('decline_words'),
    /** Why it was withdrawn, for the member; null where it was not, and of before 22 November 2026. */
    closedBecause: text('closed_because', { enum: CLOSED_BECAUSE }),
  },
  (table) => [
    unique('offer_of_request').on(
      table.id,
      table.requestId,
      table.boardId,
      table.poolId,
      table.memberId,
    ),
    foreignKey({
      name: 'offer_proposal_of_request',
      columns: [table.proposalId, table.requestId, table.poolId],
      foreignColumns: [proposal.id, proposal.requestId, proposal.poolId],
    }),
    foreignKey({
      name: 'offer_request_of_board',
      columns: [table.requestId, table.boardId],
      foreignColumns: [request.id, request.boardId],
    }),
    foreignKey({
      name: 'offer_in_round_of_request',
      columns: [table.roundId, table.requestId, table.poolId],
      foreignColumns: [offerRound.id, offerRound.requestId, offerRound.poolId],
    }),
    uniqueIndex('offer_once_at_a_time_in_a_round')
      .on(table.roundId, table.memberId)
      .where(sql`status = 'sent'`),
    index('offer_member').on(table.memberId, table.status),
    index('offer_request').on(table.requestId, table.status),
  ],
)
