import { index, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { LEVELS } from '../../scheduler/domain/level.ts'
import { CLOSED_AS } from '../../scheduler/domain/shortage.ts'
import { board } from './board.ts'
import { dayColumn, id } from './columns.ts'
import { pool } from './pool.ts'
import { role } from './role.ts'
import { site } from './site.ts'
import { vak } from './vak.ts'

/** A place at a site for which nobody is employed, told to a pool so that applicants can be referred to it. */
export const vacancy = pgTable(
  'vacancy',
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
    roleCode: text('role_code')
      .notNull()
      .references(() => role.code),
    vakId: text('vak_id').references(() => vak.id),
    level: text('level', { enum: LEVELS }),
    /** Hundredths of an fte. */
    fteHundredths: integer('fte_hundredths').notNull(),
    openFrom: dayColumn('open_from').notNull(),
    /** The first day on which it is open no more. */
    closedOn: dayColumn('closed_on'),
    closedAs: text('closed_as', { enum: CLOSED_AS }),
  },
  (table) => [
    unique('vacancy_of_board').on(table.id, table.poolId, table.boardId),
    index('vacancy_pool').on(table.poolId),
    index('vacancy_board').on(table.boardId),
  ],
)
