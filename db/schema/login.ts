import { foreignKey, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { appUser } from './app-user.ts'
import { instant } from './columns.ts'
import { userScope } from './user-scope.ts'

/** A browser that is signed in; only the SHA-256 of its token is kept. */
export const login = pgTable(
  'login',
  {
    tokenHash: text('token_hash').primaryKey(),
    userId: uuid('user_id')
      .notNull()
      .references(() => appUser.id),
    /** The role that the user chose to look as. */
    userScopeId: uuid('user_scope_id').notNull(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
  },
  (table) => [
    foreignKey({
      name: 'login_scope_of_user',
      columns: [table.userScopeId, table.userId],
      foreignColumns: [userScope.id, userScope.userId],
    }).onDelete('cascade'),
  ],
)
