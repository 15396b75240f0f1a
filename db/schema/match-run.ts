import { sql } from 'drizzle-orm'
import {
  boolean,
  doublePrecision,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { statusesOf } from '../../scheduler/domain/lifecycle.ts'
import { MATCH_PHASES, PROOFS, type StoredChange } from '../../scheduler/domain/match-run.ts'
import { appUser } from './app-user.ts'
import { id, instant } from './columns.ts'
import { pool } from './pool.ts'
import { spelregels } from './spelregels.ts'

/**
 * One match of all open requests of a pool, with how good the plan is and can be at most. While it runs the counts, value and
 * bound are those of the best plan so far.
 */
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
    /** Begins at the plan that stands, and keeps what can stay; asked for, and in the end whether it was done so. */
    replans: boolean('replans').notNull().default(false),
    startedBy: uuid('started_by').references(() => appUser.id),
    /** When it was asked for. */
    startedAt: instant('started_at').notNull(),
    /** When a thread began with it; null while it waits. */
    begunAt: instant('begun_at'),
    /** When the process that runs it last said that it lives. */
    heartbeatAt: instant('heartbeat_at'),
    finishedAt: instant('finished_at'),
    requestCount: integer('request_count').notNull(),
    memberCount: integer('member_count').notNull(),
    coveredCount: integer('covered_count'),
    planValue: doublePrecision('plan_value'),
    bound: doublePrecision('bound'),
    /** What it is doing; of a run that ended, what it was doing last. */
    phase: text('phase', { enum: MATCH_PHASES }),
    /** Units of work: how many it may take at most (null: as many as it gives itself), took, and had taken when it was stopped. */
    workMax: doublePrecision('work_max'),
    workUsed: doublePrecision('work_used'),
    stoppedAtWork: doublePrecision('stopped_at_work'),
    stopAskedAt: instant('stop_asked_at'),
    stopAskedBy: uuid('stop_asked_by').references(() => appUser.id),
    proof: text('proof', { enum: PROOFS }),
    certifiedBound: doublePrecision('certified_bound'),
    /** What is decided otherwise than in the plan before. */
    changes: jsonb('changes').$type<readonly StoredChange[]>(),
    /** SHA-256 of the world that was matched: a replay starts from the same. */
    worldHash: text('world_hash'),
    failure: text('failure'),
    /** Counts every change of the row: whoever follows a run says which it saw last. */
    version: integer('version').notNull().default(1),
  },
  (table) => [
    unique('match_run_of_pool').on(table.id, table.poolId),
    foreignKey({
      name: 'match_run_spelregels_of_pool',
      columns: [table.spelregelsId, table.poolId],
      foreignColumns: [spelregels.id, spelregels.poolId],
    }),
    index('match_run_pool').on(table.poolId, table.startedAt),
    uniqueIndex('match_run_one_alive').on(table.poolId).where(sql`status in ('queued', 'running')`),
  ],
)
