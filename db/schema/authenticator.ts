import { bigint, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { appUser } from './app-user.ts'
import { instant } from './columns.ts'

/** An app that shows a code every half minute (RFC 6238), as the second step of somebody without a school account. */
export const authenticator = pgTable('authenticator', {
  userId: uuid('user_id')
    .primaryKey()
    .references(() => appUser.id),
  /** The secret, sealed with a key that is not in the database. */
  sealed: text('sealed').notNull(),
  createdAt: instant('created_at').notNull(),
  /** The half minute whose code was used last: none is used twice. */
  lastStep: bigint('last_step', { mode: 'number' }).notNull(),
})
