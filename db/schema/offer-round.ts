import { foreignKey, index, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { statusesOf } from '../../scheduler/domain/lifecycle.ts'
import { ROUND_KINDS } from '../../scheduler/domain/offer-round.ts'
import type { Source } from '../../scheduler/domain/source.ts'
import { appUser } from './app-user.ts'
import { id, instant } from './columns.ts'
import { pool } from './pool.ts'
import { proposal } from './proposal.ts'
import { request } from './request.ts'

/**
 * Several members are asked about the same lessons, one after another or in waves, until somebody comes. It carries what the
 * rules of play said when a coordinator approved it, so that it goes on as it was shown.
 */
export const offerRound = pgTable(
  'offer_round',
  {
    id: id(),
    proposalId: uuid('proposal_id').notNull(),
    requestId: uuid('request_id').notNull(),
    boardId: uuid('board_id').notNull(),
    poolId: uuid('pool_id')
      .notNull()
      .references(() => pool.id),
    /** The lessons that still need somebody; fewer when somebody took a part of them. */
    sessionIds: uuid('session_ids').array().notNull(),
    kind: text('kind', { enum: ROUND_KINDS }).notNull(),
    /** How many are asked at once; 1 where one is asked after another. */
    askedAtOnce: integer('asked_at_once').notNull(),
    minutesOpen: integer('minutes_open').notNull(),
    sourceWaitMinutes: integer('source_wait_minutes').notNull(),
    /** When the list ran dry, these sources are asked in the order of the board; empty: it ends with the list. */
    onwardSources: text('onward_sources').array().$type<Source[]>().notNull(),
    status: text('status', { enum: statusesOf('offer_round') }).notNull(),
    /** How many times somebody was asked. */
    step: integer('step').notNull().default(0),
    /** The source that was asked last after the list; null: still on the list. */
    onwardSource: text('onward_source').$type<Source>(),
    /** The source that is asked when `next_at` comes; null: nobody waits for another source. */
    waitsForSource: text('waits_for_source').$type<Source>(),
    /** When it goes on by itself. */
    nextAt: instant('next_at'),
    startedBy: uuid('started_by')
      .notNull()
      .references(() => appUser.id),
    startedAt: instant('started_at').notNull(),
    endedAt: instant('ended_at'),
  },
  (table) => [
    unique('offer_round_of_request').on(table.id, table.requestId, table.poolId),
    foreignKey({
      name: 'offer_round_proposal_of_request',
      columns: [table.proposalId, table.requestId, table.poolId],
      foreignColumns: [proposal.id, proposal.requestId, proposal.poolId],
    }),
    foreignKey({
      name: 'offer_round_request_of_board',
      columns: [table.requestId, table.boardId],
      foreignColumns: [request.id, request.boardId],
    }),
    index('offer_round_request').on(table.requestId, table.status),
    index('offer_round_pool').on(table.poolId, table.status),
  ],
)
