import { boolean, index, pgTable, uuid } from 'drizzle-orm/pg-core'
import { clockTimeColumn, dayColumn, id, instant } from './columns.ts'
import { member } from './member.ts'

/** Days on which a member is available otherwise than usual; the later entry wins. */
export const availabilityException = pgTable(
  'availability_exception',
  {
    id: id(),
    memberId: uuid('member_id')
      .notNull()
      .references(() => member.id),
    firstDay: dayColumn('first_day').notNull(),
    lastDay: dayColumn('last_day').notNull(),
    available: boolean('available').notNull(),
    fromTime: clockTimeColumn('from_time'),
    untilTime: clockTimeColumn('until_time'),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [index('availability_exception_member').on(table.memberId, table.firstDay)],
)
