import { sql } from 'drizzle-orm'
import { pgTable, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { WISHES } from '../../scheduler/domain/mobility.ts'
import { dayColumn, id } from './columns.ts'
import { member } from './member.ts'

/** That a member looks for other work, from one day to another. Told to who runs a pool of theirs, and to no school. */
export const mobilityWish = pgTable(
  'mobility_wish',
  {
    id: id(),
    memberId: uuid('member_id')
      .notNull()
      .references(() => member.id),
    wish: text('wish', { enum: WISHES }).notNull(),
    since: dayColumn('since').notNull(),
    /** The last day; null while it is one. */
    until: dayColumn('until'),
  },
  (table) => [
    unique('mobility_wish_once').on(table.memberId, table.wish, table.since),
    uniqueIndex('mobility_wish_open')
      .on(table.memberId, table.wish)
      .where(sql`${table.until} is null`),
  ],
)
