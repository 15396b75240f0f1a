import { jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { appUser } from './app-user.ts'
import { instant } from './columns.ts'

/** The answer that an idempotency key got, written in the transaction of the change itself. */
export const idempotency = pgTable(
  'idempotency',
  {
    userId: uuid('user_id')
      .notNull()
      .references(() => appUser.id),
    key: text('key').notNull(),
    operation: text('operation').notNull(),
    /** SHA-256 of the input: the same key with another input is refused. */
    inputHash: text('input_hash').notNull(),
    answer: jsonb('answer'),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.key] })],
)
