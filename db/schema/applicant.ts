import { index, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { dayColumn, id, instant } from './columns.ts'
import { pool } from './pool.ts'
import { role } from './role.ts'

/** Somebody who looks for work at the schools of a pool, and agreed to be referred to them. */
export const applicant = pgTable(
  'applicant',
  {
    id: id(),
    poolId: uuid('pool_id')
      .notNull()
      .references(() => pool.id),
    name: text('name').notNull(),
    email: text('email'),
    phone: text('phone'),
    roleCode: text('role_code')
      .notNull()
      .references(() => role.code),
    vakIds: text('vak_ids').array().notNull(),
    levels: text('levels').array().notNull(),
    /** Hundredths of an fte that are wanted. */
    fteHundredths: integer('fte_hundredths').notNull(),
    consentOn: dayColumn('consent_on').notNull(),
    consentWithdrawnOn: dayColumn('consent_withdrawn_on'),
    forgottenAt: instant('forgotten_at'),
  },
  (table) => [
    unique('applicant_of_pool').on(table.id, table.poolId),
    index('applicant_pool').on(table.poolId),
  ],
)
