import {
  doublePrecision,
  foreignKey,
  index,
  integer,
  pgTable,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { statusesOf } from '../../scheduler/domain/lifecycle.ts'
import { appUser } from './app-user.ts'
import { id, instant } from './columns.ts'
import { pool } from './pool.ts'
import { spelregels } from './spelregels.ts'

/** One match of all open requests of a pool, with how good the plan is and can be at most. */
export const matchRun = pgTable(
  'match_run',
  {
    id: id(),
    poolId: uuid('pool_id')
      .notNull()
      .references(() => pool.id),
    spelregelsId: uuid('spelregels_id').notNull(),
    status: text('status', { enum: statusesOf('match_run') }).notNull(),
    seed: integer('seed').notNull(),
    startedBy: uuid('started_by').references(() => appUser.id),
    startedAt: instant('started_at').notNull(),
    finishedAt: instant('finished_at'),
    requestCount: integer('request_count').notNull(),
    memberCount: integer('member_count').notNull(),
    coveredCount: integer('covered_count'),
    planValue: doublePrecision('plan_value'),
    bound: doublePrecision('bound'),
    /** SHA-256 of the world that was matched: a replay starts from the same. */
    worldHash: text('world_hash'),
    failure: text('failure'),
  },
  (table) => [
    unique('match_run_of_pool').on(table.id, table.poolId),
    foreignKey({
      name: 'match_run_spelregels_of_pool',
      columns: [table.spelregelsId, table.poolId],
      foreignColumns: [spelregels.id, spelregels.poolId],
    }),
    index('match_run_pool').on(table.poolId, table.startedAt),
  ],
)
