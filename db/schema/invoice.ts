import { boolean, foreignKey, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { board } from './board.ts'
import { id } from './columns.ts'
import { settlementPeriod } from './settlement-period.ts'

/**
 * The number of one invoice or credit note of a closed month. PostgreSQL gives it (`number_invoice`): of each board and year one
 * after another, without a gap; never changed, never taken back.
 */
export const invoice = pgTable(
  'invoice',
  {
    id: id(),
    periodId: uuid('period_id').notNull(),
    poolId: uuid('pool_id').notNull(),
    creditorBoardId: uuid('creditor_board_id')
      .notNull()
      .references(() => board.id),
    debtorBoardId: uuid('debtor_board_id')
      .notNull()
      .references(() => board.id),
    /** Joint costs, which are outside the scope of VAT, have an invoice of their own. */
    isOutsideScope: boolean('is_outside_scope').notNull(),
    /** In which the month was closed, Dutch time. */
    year: integer('year').notNull(),
    serial: integer('serial').notNull(),
    /** As it stands on the invoice: number of the board, year, serial. */
    number: text('number').notNull(),
  },
  (table) => [
    unique('invoice_once_a_serial').on(table.creditorBoardId, table.year, table.serial),
    unique('invoice_number_once').on(table.number),
    unique('invoice_once_a_bill').on(
      table.periodId,
      table.creditorBoardId,
      table.debtorBoardId,
      table.isOutsideScope,
    ),
    foreignKey({
      name: 'invoice_period_of_pool',
      columns: [table.periodId, table.poolId],
      foreignColumns: [settlementPeriod.id, settlementPeriod.poolId],
    }),
  ],
)
