import { pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { appUser } from './app-user.ts'
import { id, instant } from './columns.ts'

/** A key that signs a user in; only its SHA-256 is kept. */
export const accessKey = pgTable('access_key', {
  id: id(),
  userId: uuid('user_id')
    .notNull()
    .references(() => appUser.id),
  keyHash: text('key_hash').notNull().unique(),
  label: text('label').notNull(),
  createdAt: instant('created_at').notNull(),
  revokedAt: instant('revoked_at'),
})
