import { boolean, pgTable, text } from 'drizzle-orm/pg-core'

/** What somebody stands in for; see `scheduler/domain/role.ts`. */
export const role = pgTable('role', {
  code: text('code').primaryKey(),
  label: text('label').notNull(),
  licenceRequired: boolean('licence_required').notNull(),
  unlicensed: boolean('unlicensed').notNull(),
  deliveredIn: text('delivered_in', { enum: ['sessions', 'days'] }).notNull(),
})
