import { integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { agency } from './agency.ts'
import { dayColumn, id } from './columns.ts'
import { pool } from './pool.ts'

/** What a pool agreed with an agency, from a day on; the prices are tariffs of the same pool and agency. */
export const agencyAgreement = pgTable(
  'agency_agreement',
  {
    id: id(),
    poolId: uuid('pool_id')
      .notNull()
      .references(() => pool.id),
    agencyId: uuid('agency_id')
      .notNull()
      .references(() => agency.id),
    /** The vakken for which it has people; null: every vak. */
    vakIds: text('vak_ids').array(),
    /** What else was agreed: notice, taking over, who calls whom. */
    terms: text('terms'),
    firstDay: dayColumn('first_day').notNull(),
    lastDay: dayColumn('last_day'),
    version: integer('version').notNull().default(1),
  },
  (table) => [
    unique('agency_agreement_one_per_day').on(table.poolId, table.agencyId, table.firstDay),
  ],
)
