import { pgTable, text } from 'drizzle-orm/pg-core'
import { INFORMS, id, instant, LANGUAGES } from './columns.ts'

/** Somebody who signs in. */
export const appUser = pgTable('app_user', {
  id: id(),
  name: text('name').notNull(),
  email: text('email').notNull().unique(),
  /** In which mail is written. */
  language: text('language', { enum: LANGUAGES }).notNull().default('nl'),
  /** When mail that asks nothing is sent. */
  informs: text('informs', { enum: INFORMS }).notNull().default('at-once'),
  /** From then on nobody signs in as this person, and every session is over. */
  disabledAt: instant('disabled_at'),
})
