import { boolean, foreignKey, index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { appUser } from './app-user.ts'
import { instant } from './columns.ts'
import { identityProvider } from './identity-provider.ts'
import { userScope } from './user-scope.ts'

/** How somebody proved who they are. */
export const LOGIN_METHODS = ['key', 'mail-code', 'passkey', 'oidc', 'set-up'] as const

/** A browser that is signed in; only the SHA-256 of its token is kept. */
export const login = pgTable(
  'login',
  {
    tokenHash: text('token_hash').primaryKey(),
    /** What the session is called where its owner ends it: the token itself is known to the browser alone. */
    id: uuid('id').notNull().unique().defaultRandom(),
    userId: uuid('user_id')
      .notNull()
      .references(() => appUser.id),
    /** The role that the user chose to look as. */
    userScopeId: uuid('user_scope_id').notNull(),
    createdAt: instant('created_at').notNull(),
    /** The end, whatever happens. */
    expiresAt: instant('expires_at').notNull(),
    /** When its owner last asked for something, to the minute. */
    lastSeenAt: instant('last_seen_at').notNull(),
    /** When its owner last proved who they are. */
    authenticatedAt: instant('authenticated_at').notNull(),
    method: text('method', { enum: LOGIN_METHODS }).notNull(),
    /** Whether a second factor stood behind it, or an organisation that asks one: else it is for members alone. */
    isStrong: boolean('is_strong').notNull(),
    /** The organisation that said who it is: the session counts for roles at its board alone. */
    providerId: uuid('provider_id').references(() => identityProvider.id, { onDelete: 'cascade' }),
    /** Browser and system in two words, so that its owner knows it again. */
    device: text('device').notNull(),
  },
  (table) => [
    index('login_user').on(table.userId),
    foreignKey({
      name: 'login_scope_of_user',
      columns: [table.userScopeId, table.userId],
      foreignColumns: [userScope.id, userScope.userId],
    }).onDelete('cascade'),
  ],
)
