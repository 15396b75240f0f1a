import { pgTable, text } from 'drizzle-orm/pg-core'

/** A subject (*vak*) with the short names that schools use for it. */
export const vak = pgTable('vak', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  aliases: text('aliases').array().notNull(),
})
