import { pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { LANGUAGES } from './columns.ts'
import { delivery } from './delivery.ts'

/** The words of a delivery, made once: however often it is tried, the same goes out. Forgotten after a while. */
export const letter = pgTable('letter', {
  deliveryId: uuid('delivery_id')
    .primaryKey()
    .references(() => delivery.id),
  address: text('address').notNull(),
  language: text('language', { enum: LANGUAGES }).notNull(),
  subject: text('subject').notNull(),
  text: text('text').notNull(),
  /** Null where the channel has text alone. */
  html: text('html'),
})
