import { index, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { board } from './board.ts'
import { dayColumn, id } from './columns.ts'
import { role } from './role.ts'
import { site } from './site.ts'

/** How many fte a site has for a role, filled or not, from a day on until the next. */
export const formation = pgTable(
  'formation',
  {
    id: id(),
    boardId: uuid('board_id')
      .notNull()
      .references(() => board.id),
    siteId: uuid('site_id')
      .notNull()
      .references(() => site.id),
    roleCode: text('role_code')
      .notNull()
      .references(() => role.code),
    /** Hundredths of an fte. */
    fteHundredths: integer('fte_hundredths').notNull(),
    validFrom: dayColumn('valid_from').notNull(),
  },
  (table) => [
    unique('formation_one_per_day').on(table.siteId, table.roleCode, table.validFrom),
    index('formation_board').on(table.boardId),
  ],
)
