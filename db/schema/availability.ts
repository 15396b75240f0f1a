import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { clockTimeColumn, dayColumn, id } from './columns.ts'
import { member } from './member.ts'

/** When a member is available week after week. */
export const availability = pgTable(
  'availability',
  {
    id: id(),
    memberId: uuid('member_id')
      .notNull()
      .references(() => member.id),
    rrule: text('rrule').notNull(),
    firstDay: dayColumn('first_day').notNull(),
    lastDay: dayColumn('last_day'),
    fromTime: clockTimeColumn('from_time').notNull(),
    untilTime: clockTimeColumn('until_time').notNull(),
  },
  (table) => [index('availability_member').on(table.memberId)],
)
