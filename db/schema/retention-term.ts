import { boolean, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { board } from './board.ts'
import { dayColumn, id } from './columns.ts'

/** What is forgotten, each after a term of its own. */
export const RETENTION_KINDS = [
  'absence',
  'note',
  'refusal',
  'candidate',
  'paper',
  'member',
  'chain',
  'viewing',
  'applicant',
] as const

/**
 * How long something is kept, dated and sourced; a board may say otherwise for itself. The newest that has begun is in force,
 * the board's own before that of everybody.
 */
export const retentionTerm = pgTable(
  'retention_term',
  {
    id: id(),
    kind: text('kind', { enum: RETENTION_KINDS }).notNull(),
    /** Null: for every board that says nothing else. */
    boardId: uuid('board_id').references(() => board.id),
    validFrom: dayColumn('valid_from').notNull(),
    /** Months and days, counted together. */
    months: integer('months').notNull(),
    days: integer('days').notNull(),
    /** Counted from the end of the school year in which it happened. */
    afterSchoolYear: boolean('after_school_year').notNull(),
    source: text('source').notNull(),
    status: text('status', { enum: ['sourced', 'derived', 'unverified'] }).notNull(),
  },
  (table) => [
    unique('retention_term_one_per_day')
      .on(table.kind, table.boardId, table.validFrom)
      .nullsNotDistinct(),
  ],
)
