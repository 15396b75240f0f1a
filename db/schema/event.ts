import { sql } from 'drizzle-orm'
import { bigint, index, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { Facts } from '../../scheduler/domain/verdict.ts'
import { instant } from './columns.ts'

/**
 * What happened, by whom and when: audit trail and source of the measures in one. PostgreSQL numbers, dates and hashes each
 * row in its chain (one per board, pool or region) and refuses every change. Facts hold no personal data.
 */
export const event = pgTable(
  'event',
  {
    chain: text('chain').notNull(),
    seq: bigint('seq', { mode: 'number' }).notNull(),
    at: instant('at').notNull(),
    actorUserId: uuid('actor_user_id'),
    actorRole: text('actor_role').notNull(),
    verb: text('verb').notNull(),
    subjectId: uuid('subject_id').notNull(),
    boardId: uuid('board_id'),
    poolId: uuid('pool_id'),
    facts: jsonb('facts').$type<Facts>().notNull(),
    prev: text('prev').notNull(),
    hash: text('hash').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.chain, table.seq] }),
    index('event_subject').on(table.subjectId),
    index('event_pool').on(table.poolId, table.at),
    // What happened to the offers and assignments of a request is found by its id in their facts.
    index('event_request').on(sql`(${table.facts} ->> 'requestId')`),
  ],
)
