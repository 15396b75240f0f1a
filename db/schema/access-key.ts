import { foreignKey, index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { appUser } from './app-user.ts'
import { id, instant } from './columns.ts'
import { userScope } from './user-scope.ts'

/** A key that signs a user in; only its SHA-256 is kept. */
export const accessKey = pgTable(
  'access_key',
  {
    id: id(),
    userId: uuid('user_id')
      .notNull()
      .references(() => appUser.id),
    keyHash: text('key_hash').notNull().unique(),
    label: text('label').notNull(),
    createdAt: instant('created_at').notNull(),
    revokedAt: instant('revoked_at'),
    /** The one role for which it counts; without one, for all of its holder. */
    userScopeId: uuid('user_scope_id'),
    /** Without one it counts until it is revoked. */
    expiresAt: instant('expires_at'),
    /** To the hour. */
    lastUsedAt: instant('last_used_at'),
  },
  (table) => [
    index('access_key_user').on(table.userId),
    foreignKey({
      name: 'access_key_scope_of_user',
      columns: [table.userScopeId, table.userId],
      foreignColumns: [userScope.id, userScope.userId],
    }).onDelete('cascade'),
  ],
)
