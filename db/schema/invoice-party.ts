import { pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { board } from './board.ts'
import { instant } from './columns.ts'

/** What stands about a board on an invoice, as the board or an administrator keeps it. */
export const invoiceParty = pgTable('invoice_party', {
  boardId: uuid('board_id')
    .primaryKey()
    .references(() => board.id),
  /** The name in the register of the chamber of commerce. */
  legalName: text('legal_name').notNull(),
  /** Eight digits; a board has this or an OIN. */
  kvkNumber: text('kvk_number'),
  /** Twenty digits, for who is government. */
  oin: text('oin'),
  vatNumber: text('vat_number'),
  street: text('street').notNull(),
  postcode: text('postcode').notNull(),
  placeName: text('place_name').notNull(),
  /** To which invoices of this board are paid. */
  iban: text('iban'),
  updatedAt: instant('updated_at').notNull(),
})
