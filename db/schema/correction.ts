import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { appUser } from './app-user.ts'
import { id, instant } from './columns.ts'
import { member } from './member.ts'

/** A member says that something kept of them is wrong (AVG article 16), and what became of it. */
export const correction = pgTable(
  'correction',
  {
    id: id(),
    memberId: uuid('member_id')
      .notNull()
      .references(() => member.id),
    words: text('words').notNull(),
    askedAt: instant('asked_at').notNull(),
    status: text('status', { enum: ['open', 'done', 'refused'] }).notNull(),
    decidedBy: uuid('decided_by').references(() => appUser.id),
    decidedAt: instant('decided_at'),
    /** What the member is told about it. */
    answer: text('answer'),
  },
  (table) => [index('correction_member').on(table.memberId, table.askedAt)],
)
