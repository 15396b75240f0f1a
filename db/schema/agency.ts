import { integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { id } from './columns.ts'
import { region } from './region.ts'

/** A temporary-employment agency, or a provider of professionals without a teaching licence. */
export const agency = pgTable('agency', {
  id: id(),
  name: text('name').notNull().unique(),
  kind: text('kind', { enum: ['agency', 'provider'] }).notNull(),
  regionId: uuid('region_id').references(() => region.id),
  /** Whom to call. */
  contact: text('contact'),
  email: text('email'),
  phone: text('phone'),
  version: integer('version').notNull().default(1),
})
