import { sql } from 'drizzle-orm'
import {
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { statusesOf } from '../../scheduler/domain/lifecycle.ts'
import { REPLAY_KINDS, REPLAY_PHASES } from '../../scheduler/domain/replay.ts'
import { appUser } from './app-user.ts'
import { id, instant } from './columns.ts'
import { pool } from './pool.ts'

/**
 * A term of a pool that is played again, or one that is made up, with its question and, once it ended, what it came to. Neither
 * knows a name or why anybody was away.
 */
export const replay = pgTable(
  'replay',
  {
    id: id(),
    poolId: uuid('pool_id')
      .notNull()
      .references(() => pool.id),
    kind: text('kind', { enum: REPLAY_KINDS }).notNull(),
    /** The question as it was asked, with its seed: the same over the same history comes to the same. */
    question: jsonb('question').$type<unknown>().notNull(),
    status: text('status', { enum: statusesOf('replay') }).notNull(),
    phase: text('phase', { enum: REPLAY_PHASES }),
    askedBy: uuid('asked_by')
      .notNull()
      .references(() => appUser.id),
    askedAt: instant('asked_at').notNull(),
    begunAt: instant('begun_at'),
    heartbeatAt: instant('heartbeat_at'),
    finishedAt: instant('finished_at'),
    stopAskedAt: instant('stop_asked_at'),
    /** SHA-256 of what is played: draws that were kept count as long as it is the same. */
    historyHash: text('history_hash'),
    /** Draws that were played, and how many there will be; null while nobody can tell. */
    drawsDone: integer('draws_done').notNull().default(0),
    drawsTotal: integer('draws_total'),
    result: jsonb('result').$type<unknown>(),
    failure: text('failure'),
    version: integer('version').notNull().default(1),
  },
  (table) => [
    index('replay_pool').on(table.poolId, table.askedAt),
    uniqueIndex('replay_one_alive').on(table.poolId).where(sql`status in ('queued', 'running')`),
  ],
)

/** One draw that a replay under way has played, so that another process can go on where one stopped; gone when it ends. */
export const replayDraw = pgTable(
  'replay_draw',
  {
    replayId: uuid('replay_id')
      .notNull()
      .references(() => replay.id, { onDelete: 'cascade' }),
    /** SHA-256 of what was otherwise in it. */
    variantHash: text('variant_hash').notNull(),
    draw: integer('draw').notNull(),
    figures: jsonb('figures').$type<unknown>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.replayId, table.variantHash, table.draw] })],
)
