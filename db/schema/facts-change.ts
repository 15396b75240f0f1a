import { sql } from 'drizzle-orm'
import { index, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { dayColumn, instant, transactionId } from './columns.ts'

/**
 * That a transaction changed rows behind facts of some weeks, written by triggers in that transaction. A row per transaction, so
 * that none waits for another.
 */
export const factsChange = pgTable(
  'facts_change',
  {
    changedBy: transactionId('changed_by').notNull().default(sql`pg_current_xact_id()`),
    kind: text('kind', { enum: ['asked', 'paid', 'pool'] }).notNull(),
    /** With neither board nor pool: everybody's. */
    boardId: uuid('board_id'),
    poolId: uuid('pool_id'),
    /** First days of weeks of a month: the first, the eighth, the fifteenth or the twenty-second. */
    firstWeek: dayColumn('first_week').notNull(),
    lastWeek: dayColumn('last_week').notNull(),
    changedAt: instant('changed_at').notNull().default(sql`now()`),
  },
  (table) => [
    unique('facts_change_once')
      .on(table.changedBy, table.kind, table.boardId, table.poolId, table.firstWeek, table.lastWeek)
      .nullsNotDistinct(),
    index('facts_change_pool').on(table.poolId),
    index('facts_change_board').on(table.boardId),
    index('facts_change_at').on(table.changedAt),
  ],
)
