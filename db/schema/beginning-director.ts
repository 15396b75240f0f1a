import { index, pgTable, unique, uuid } from 'drizzle-orm/pg-core'
import { board } from './board.ts'
import { dayColumn, id } from './columns.ts'
import { member } from './member.ts'
import { pool } from './pool.ts'
import { site } from './site.ts'

/** A director for the first time, known by school and first day alone: the name is needed for nothing that is asked here. */
export const beginningDirector = pgTable(
  'beginning_director',
  {
    id: id(),
    poolId: uuid('pool_id')
      .notNull()
      .references(() => pool.id),
    boardId: uuid('board_id')
      .notNull()
      .references(() => board.id),
    siteId: uuid('site_id')
      .notNull()
      .references(() => site.id),
    startedOn: dayColumn('started_on').notNull(),
    /** Somebody of the pool; null: nobody. */
    mentorId: uuid('mentor_id').references(() => member.id),
    supportedFrom: dayColumn('supported_from'),
    /** The last day with a mentor; null while it goes on. */
    supportedUntil: dayColumn('supported_until'),
    /** The last day in post; null while in post. */
    endedOn: dayColumn('ended_on'),
  },
  (table) => [
    unique('beginning_director_once').on(table.poolId, table.siteId, table.startedOn),
    index('beginning_director_pool').on(table.poolId),
    index('beginning_director_board').on(table.boardId),
    index('beginning_director_mentor').on(table.mentorId),
  ],
)
