import { foreignKey, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { statusesOf } from '../../scheduler/domain/lifecycle.ts'
import { appUser } from './app-user.ts'
import { cents, dayColumn, id, instant } from './columns.ts'
import { pool } from './pool.ts'
import { settlementKey } from './settlement-key.ts'

/** A month of a pool that is settled between its boards; once closed nothing of it changes. */
export const settlementPeriod = pgTable(
  'settlement_period',
  {
    id: id(),
    poolId: uuid('pool_id')
      .notNull()
      .references(() => pool.id),
    /** By its first day. */
    month: dayColumn('month').notNull(),
    keyId: uuid('key_id').notNull(),
    /** What the pool itself really cost in this month, as its coordinator said when closing. */
    overheadCents: cents('overhead_cents').notNull(),
    /** How many assignments had hours that no school had confirmed; they come in a later month. */
    unconfirmedCount: integer('unconfirmed_count').notNull(),
    status: text('status', { enum: statusesOf('settlement_period') }).notNull(),
    closedAt: instant('closed_at'),
    closedBy: uuid('closed_by').references(() => appUser.id),
  },
  (table) => [
    unique('settlement_period_once_a_month').on(table.poolId, table.month),
    unique('settlement_period_of_pool').on(table.id, table.poolId),
    foreignKey({
      name: 'settlement_period_key_of_pool',
      columns: [table.keyId, table.poolId],
      foreignColumns: [settlementKey.id, settlementKey.poolId],
    }),
  ],
)
