import { pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core'
import { board } from './board.ts'
import { dayColumn } from './columns.ts'
import { member } from './member.ts'

/** That a board lets a member work at its schools. */
export const admission = pgTable(
  'admission',
  {
    memberId: uuid('member_id')
      .notNull()
      .references(() => member.id),
    boardId: uuid('board_id')
      .notNull()
      .references(() => board.id),
    admittedOn: dayColumn('admitted_on').notNull(),
  },
  (table) => [primaryKey({ columns: [table.memberId, table.boardId] })],
)
