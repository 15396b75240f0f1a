import { index, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { ALTERNATIVES } from '../../scheduler/domain/alternative.ts'
import { agency } from './agency.ts'
import { board } from './board.ts'
import { cents, dayColumn, id } from './columns.ts'
import { pool } from './pool.ts'
import { role } from './role.ts'

/** What an alternative costs per hour including VAT: dated, sourced, as a range. */
export const tariff = pgTable(
  'tariff',
  {
    id: id(),
    alternative: text('alternative', { enum: ALTERNATIVES }).notNull(),
    roleCode: text('role_code').references(() => role.code),
    agencyId: uuid('agency_id').references(() => agency.id),
    boardId: uuid('board_id').references(() => board.id),
    /** Set where a pool agreed it with an agency. */
    poolId: uuid('pool_id').references(() => pool.id),
    lowCentsPerHour: cents('low_cents_per_hour').notNull(),
    expectedCentsPerHour: cents('expected_cents_per_hour').notNull(),
    highCentsPerHour: cents('high_cents_per_hour').notNull(),
    vatBasisPoints: integer('vat_basis_points').notNull(),
    validFrom: dayColumn('valid_from').notNull(),
    validUntil: dayColumn('valid_until'),
    source: text('source').notNull(),
    status: text('status', { enum: ['sourced', 'derived', 'unverified'] }).notNull(),
  },
  (table) => [
    unique('tariff_one_per_day')
      .on(
        table.alternative,
        table.roleCode,
        table.agencyId,
        table.boardId,
        table.poolId,
        table.validFrom,
      )
      .nullsNotDistinct(),
    index('tariff_in_force').on(table.alternative, table.validFrom),
  ],
)
