import { pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { dayColumn } from './columns.ts'
import { member } from './member.ts'
import { site } from './site.ts'

/** That a member and a site do not want each other; no reason is kept. */
export const exclusion = pgTable(
  'exclusion',
  {
    memberId: uuid('member_id')
      .notNull()
      .references(() => member.id),
    siteId: uuid('site_id')
      .notNull()
      .references(() => site.id),
    askedBy: text('asked_by', { enum: ['member', 'school'] }).notNull(),
    firstDay: dayColumn('first_day').notNull(),
    lastDay: dayColumn('last_day'),
  },
  (table) => [primaryKey({ columns: [table.memberId, table.siteId, table.askedBy] })],
)
