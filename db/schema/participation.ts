import { boolean, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { Source } from '../../scheduler/domain/source.ts'
import { board } from './board.ts'
import { dayColumn, id } from './columns.ts'
import { pool } from './pool.ts'

/** How a board takes part in a pool, from a day on. */
export const participation = pgTable(
  'participation',
  {
    id: id(),
    poolId: uuid('pool_id')
      .notNull()
      .references(() => pool.id),
    boardId: uuid('board_id')
      .notNull()
      .references(() => board.id),
    draws: boolean('draws').notNull(),
    supplies: boolean('supplies').notNull(),
    /** The agreed share of formation supplied; 600 is 6 %. */
    formationShareBasisPoints: integer('formation_share_basis_points').notNull(),
    /** The board's weight in votes and keys. */
    pupils: integer('pupils').notNull(),
    sourceOrder: text('source_order').array().$type<Source[]>(),
    validFrom: dayColumn('valid_from').notNull(),
    validUntil: dayColumn('valid_until'),
  },
  (table) => [unique('participation_one_per_day').on(table.poolId, table.boardId, table.validFrom)],
)
