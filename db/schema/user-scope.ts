import { index, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { appUser } from './app-user.ts'
import { board } from './board.ts'
import { id } from './columns.ts'
import { member } from './member.ts'
import { pool } from './pool.ts'
import { region } from './region.ts'

/** A role that a user has, and where it counts: one row per scope. */
export const userScope = pgTable(
  'user_scope',
  {
    id: id(),
    userId: uuid('user_id')
      .notNull()
      .references(() => appUser.id),
    role: text('role', {
      enum: ['school', 'coordinator', 'member', 'board', 'region', 'admin'],
    }).notNull(),
    boardId: uuid('board_id').references(() => board.id),
    /** Set where the scope is some sites of the board and not all of it. */
    siteIds: uuid('site_ids').array(),
    poolId: uuid('pool_id').references(() => pool.id),
    regionId: uuid('region_id').references(() => region.id),
    memberId: uuid('member_id').references(() => member.id),
  },
  (table) => [
    unique('user_scope_of_user').on(table.id, table.userId),
    index('user_scope_user').on(table.userId),
  ],
)
