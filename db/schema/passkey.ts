import { bigint, boolean, index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { appUser } from './app-user.ts'
import { id, instant } from './columns.ts'

/** A passkey of a user (WebAuthn): only what is public of it. */
export const passkey = pgTable(
  'passkey',
  {
    id: id(),
    userId: uuid('user_id')
      .notNull()
      .references(() => appUser.id),
    /** As its owner calls it. */
    name: text('name').notNull(),
    credentialId: text('credential_id').notNull().unique(),
    /** COSE, as base64url. */
    publicKey: text('public_key').notNull(),
    /** Rises with every use where the device counts; one that does not rise is a copy. */
    counter: bigint('counter', { mode: 'number' }).notNull(),
    transports: text('transports').array().notNull(),
    isBackedUp: boolean('is_backed_up').notNull(),
    createdAt: instant('created_at').notNull(),
    lastUsedAt: instant('last_used_at'),
  },
  (table) => [index('passkey_user').on(table.userId)],
)
