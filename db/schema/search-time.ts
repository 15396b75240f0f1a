import { index, integer, pgTable, unique, uuid } from 'drizzle-orm/pg-core'
import { board } from './board.ts'
import { dayColumn, id } from './columns.ts'
import { pool } from './pool.ts'
import { site } from './site.ts'

/** How long a school spent in one month on finding somebody who comes, as far as it was noted. */
export const searchTime = pgTable(
  'search_time',
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
    /** The first day of the month. */
    month: dayColumn('month').notNull(),
    /** Null: nobody said. */
    directorMinutes: integer('director_minutes'),
    plannerMinutes: integer('planner_minutes'),
  },
  (table) => [
    unique('search_time_once').on(table.poolId, table.siteId, table.month),
    index('search_time_board').on(table.boardId),
  ],
)
