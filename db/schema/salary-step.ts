import { integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { cents, dayColumn } from './columns.ts'

/** One step of a salary scale: gross per month at full time (domain.md 3.2). */
export const salaryStep = pgTable(
  'salary_step',
  {
    scale: text('scale').notNull(),
    step: integer('step').notNull(),
    validFrom: dayColumn('valid_from').notNull(),
    monthCents: cents('month_cents').notNull(),
    source: text('source').notNull(),
    status: text('status', { enum: ['sourced', 'derived', 'unverified'] }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.scale, table.step, table.validFrom] })],
)
