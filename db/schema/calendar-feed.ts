import { pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'
import { member } from './member.ts'

/** The address under which calendars read a member's lessons; only the SHA-256 of its secret is kept, and a new one ends the old. */
export const calendarFeed = pgTable('calendar_feed', {
  memberId: uuid('member_id')
    .primaryKey()
    .references(() => member.id),
  tokenHash: text('token_hash').notNull().unique(),
  createdAt: instant('created_at').notNull(),
})
