import { pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { appUser } from './app-user.ts'
import { id, instant } from './columns.ts'
import { identityProvider } from './identity-provider.ts'

/** Which school account is whose, found out once and from then on by its subject alone. */
export const identity = pgTable(
  'identity',
  {
    id: id(),
    userId: uuid('user_id')
      .notNull()
      .references(() => appUser.id),
    providerId: uuid('provider_id')
      .notNull()
      .references(() => identityProvider.id, { onDelete: 'cascade' }),
    issuer: text('issuer').notNull(),
    subject: text('subject').notNull(),
    linkedAt: instant('linked_at').notNull(),
  },
  (table) => [
    unique('identity_one_subject').on(table.providerId, table.issuer, table.subject),
    unique('identity_one_user').on(table.providerId, table.userId),
  ],
)
