import { pgTable, text } from 'drizzle-orm/pg-core'
import { id } from './columns.ts'

/** Somebody who signs in. */
export const appUser = pgTable('app_user', {
  id: id(),
  name: text('name').notNull(),
  email: text('email').notNull().unique(),
})
