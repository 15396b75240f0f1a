import { pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { LEVELS } from '../../scheduler/domain/level.ts'
import { id } from './columns.ts'
import { member } from './member.ts'
import { site } from './site.ts'

/** A site or a level at which a member likes to work. */
export const preference = pgTable(
  'preference',
  {
    id: id(),
    memberId: uuid('member_id')
      .notNull()
      .references(() => member.id),
    siteId: uuid('site_id').references(() => site.id),
    level: text('level', { enum: LEVELS }),
  },
  (table) => [
    unique('preference_once').on(table.memberId, table.siteId, table.level).nullsNotDistinct(),
  ],
)
