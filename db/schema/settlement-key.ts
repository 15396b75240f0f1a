import { integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { type AllocationKey, KEY_KINDS } from '../../scheduler/domain/settlement.ts'
import { appUser } from './app-user.ts'
import { board } from './board.ts'
import { dayColumn, id, instant } from './columns.ts'
import { pool } from './pool.ts'

/** One version of the key by which a pool's boards share joint costs; made before its first month, never changed. */
export const settlementKey = pgTable(
  'settlement_key',
  {
    id: id(),
    poolId: uuid('pool_id')
      .notNull()
      .references(() => pool.id),
    version: integer('version').notNull(),
    /** The first day of a month. */
    validFrom: dayColumn('valid_from').notNull(),
    kind: text('kind', { enum: KEY_KINDS }).notNull(),
    /** The board that pays what the pool itself costs (*penvoerder*). */
    hostBoardId: uuid('host_board_id')
      .notNull()
      .references(() => board.id),
    /** The weight of each board that shares, as it was when the key was made; of a fixed key basis points, 10,000 in all. */
    shares: jsonb('shares').$type<AllocationKey['shares']>().notNull(),
    reason: text('reason').notNull(),
    createdBy: uuid('created_by').references(() => appUser.id),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    unique('settlement_key_one_per_version').on(table.poolId, table.version),
    unique('settlement_key_one_per_month').on(table.poolId, table.validFrom),
    unique('settlement_key_of_pool').on(table.id, table.poolId),
  ],
)
