import { index, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { CONTRACT_FORMS } from '../../scheduler/domain/engagement.ts'
import { agency } from './agency.ts'
import { board } from './board.ts'
import { cents, dayColumn, id } from './columns.ts'
import { member } from './member.ts'
import { region } from './region.ts'
import { site } from './site.ts'

/** Who engages a member, from a day on; it decides cost, VAT, chain, may-refuse and settlement. */
export const engagement = pgTable(
  'engagement',
  {
    id: id(),
    memberId: uuid('member_id')
      .notNull()
      .references(() => member.id),
    employer: text('employer', {
      enum: ['board', 'requesting-board', 'provider', 'region'],
    }).notNull(),
    boardId: uuid('board_id').references(() => board.id),
    agencyId: uuid('agency_id').references(() => agency.id),
    regionId: uuid('region_id').references(() => region.id),
    form: text('form', { enum: CONTRACT_FORMS }).notNull(),
    weekMinutes: integer('week_minutes').notNull(),
    homeSiteId: uuid('home_site_id').references(() => site.id),
    wageCentsPerHour: cents('wage_cents_per_hour').notNull(),
    /** Where the wage comes from, such as `LB 12`. */
    wageBasis: text('wage_basis').notNull(),
    firstDay: dayColumn('first_day').notNull(),
    lastDay: dayColumn('last_day'),
  },
  (table) => [
    unique('engagement_of_member').on(table.id, table.memberId),
    index('engagement_member').on(table.memberId),
  ],
)
