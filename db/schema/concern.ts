import { index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { CONCERN_KINDS } from '../../scheduler/domain/concern.ts'
import { board } from './board.ts'
import { cents, dayColumn, id } from './columns.ts'
import { pool } from './pool.ts'

/** A gap, a dispute or something settled outside the system, as somebody of the pool noted it. */
export const concern = pgTable(
  'concern',
  {
    id: id(),
    poolId: uuid('pool_id')
      .notNull()
      .references(() => pool.id),
    /** The board that it is about; null: the pool as a whole. */
    boardId: uuid('board_id').references(() => board.id),
    kind: text('kind', { enum: CONCERN_KINDS }).notNull(),
    /** The rule that it is about; null: none of them. */
    ruleId: text('rule_id'),
    summary: text('summary').notNull(),
    notedOn: dayColumn('noted_on').notNull(),
    /** Hours and money that it was about, as far as somebody knows. */
    minutes: integer('minutes'),
    cents: cents('cents'),
    settledOn: dayColumn('settled_on'),
    /** How it ended. */
    outcome: text('outcome'),
  },
  (table) => [index('concern_pool').on(table.poolId), index('concern_board').on(table.boardId)],
)
