import { boolean, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { dayColumn, id } from './columns.ts'
import { member } from './member.ts'
import { pool } from './pool.ts'

/** Whether a candidate met one criterion of the pool at intake, and on what evidence. */
export const intakeFinding = pgTable(
  'intake_finding',
  {
    id: id(),
    poolId: uuid('pool_id')
      .notNull()
      .references(() => pool.id),
    memberId: uuid('member_id')
      .notNull()
      .references(() => member.id),
    criterion: text('criterion').notNull(),
    met: boolean('met').notNull(),
    evidence: text('evidence').notNull(),
    foundOn: dayColumn('found_on').notNull(),
  },
  (table) => [unique('intake_finding_once').on(table.poolId, table.memberId, table.criterion)],
)
