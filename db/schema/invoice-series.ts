import { integer, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core'
import { board } from './board.ts'

/** The last serial number that a board's invoices of a year have: the row under whose lock the next one is given. */
export const invoiceSeries = pgTable(
  'invoice_series',
  {
    boardId: uuid('board_id')
      .notNull()
      .references(() => board.id),
    year: integer('year').notNull(),
    lastSerial: integer('last_serial').notNull(),
  },
  (table) => [primaryKey({ columns: [table.boardId, table.year] })],
)
