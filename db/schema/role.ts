import { boolean, pgTable, text } from 'drizzle-orm/pg-core'
import { VAT_TREATMENTS } from '../../scheduler/domain/settlement.ts'

/** What somebody stands in for; see `scheduler/domain/role.ts`. */
export const role = pgTable('role', {
  code: text('code').primaryKey(),
  label: text('label').notNull(),
  licenceRequired: boolean('licence_required').notNull(),
  unlicensed: boolean('unlicensed').notNull(),
  deliveredIn: text('delivered_in', { enum: ['sessions', 'days'] }).notNull(),
  /** What VAT makes of lending somebody for this role (domain.md 3.4). */
  vatTreatment: text('vat_treatment', { enum: VAT_TREATMENTS }).notNull().default('unclear'),
})
