import { boolean, index, pgTable, uuid } from 'drizzle-orm/pg-core'
import { board } from './board.ts'
import { dayColumn, id } from './columns.ts'
import { member } from './member.ts'

/** A fixed-term contract that a board gave a member. Private to that board: others learn the room that is left, no more. */
export const employmentContract = pgTable(
  'employment_contract',
  {
    id: id(),
    boardId: uuid('board_id')
      .notNull()
      .references(() => board.id),
    memberId: uuid('member_id')
      .notNull()
      .references(() => member.id),
    firstDay: dayColumn('first_day').notNull(),
    lastDay: dayColumn('last_day').notNull(),
    /** The chain does not count it (BW 7:668a lid 15). */
    exempt: boolean('exempt').notNull(),
  },
  (table) => [index('employment_contract_member').on(table.memberId, table.boardId)],
)
