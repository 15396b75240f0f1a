import { boolean, foreignKey, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { ALTERNATIVES } from '../../scheduler/domain/alternative.ts'
import { appUser } from './app-user.ts'
import { assignment } from './assignment.ts'
import { board } from './board.ts'
import { cents, id, instant } from './columns.ts'
import { pool } from './pool.ts'
import { tariff } from './tariff.ts'

/** The hours that the school confirmed, what they cost and what they would otherwise have cost. */
export const fulfilment = pgTable(
  'fulfilment',
  {
    id: id(),
    assignmentId: uuid('assignment_id').notNull().unique(),
    boardId: uuid('board_id')
      .notNull()
      .references(() => board.id),
    poolId: uuid('pool_id')
      .notNull()
      .references(() => pool.id),
    confirmedBy: uuid('confirmed_by').references(() => appUser.id),
    confirmedAt: instant('confirmed_at').notNull(),
    minutes: integer('minutes').notNull(),
    wageCents: cents('wage_cents').notNull(),
    travelCents: cents('travel_cents').notNull(),
    alternative: text('alternative', { enum: ALTERNATIVES }).notNull(),
    /** The tariff in force on the first day; null where the alternative has no price. */
    tariffId: uuid('tariff_id').references(() => tariff.id),
    alternativeLowCents: cents('alternative_low_cents').notNull(),
    alternativeExpectedCents: cents('alternative_expected_cents').notNull(),
    alternativeHighCents: cents('alternative_high_cents').notNull(),
    /** How well it fitted, 1 to 5, as the school says; it informs a conversation and never a ranking. */
    rating: integer('rating'),
    /** The same in words, for the school's own board and the coordinator. */
    fitWords: text('fit_words'),
    /** Of cover for training: whether the training went ahead; null: the school did not say, or it is of something else. */
    trainingWentAhead: boolean('training_went_ahead'),
  },
  (table) => [
    foreignKey({
      name: 'fulfilment_assignment_of_board',
      columns: [table.assignmentId, table.boardId, table.poolId],
      foreignColumns: [assignment.id, assignment.boardId, assignment.poolId],
    }),
    index('fulfilment_pool').on(table.poolId, table.confirmedAt),
  ],
)
