import { boolean, pgTable, text } from 'drizzle-orm/pg-core'
import { REQUEST_KINDS } from '../../scheduler/domain/request.ts'

/** The closed list of reasons for absence: no free text, so that no cause of an illness can be written down. */
export const absenceReason = pgTable('absence_reason', {
  code: text('code').primaryKey(),
  label: text('label').notNull(),
  /** What other boards may know of it. */
  kind: text('kind', { enum: REQUEST_KINDS }).notNull(),
  /** Replacing in primary education is outside the contract chain. */
  chainExemptInPrimary: boolean('chain_exempt_in_primary').notNull(),
})
