import { pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { id } from './columns.ts'
import { region } from './region.ts'

/** A school board (*bestuur*, *bevoegd gezag*): the employer, and the border that personal data do not cross. */
export const board = pgTable('board', {
  id: id(),
  /** BEVOEGD GEZAG NUMMER: five digits. */
  number: text('number').notNull().unique(),
  name: text('name').notNull(),
  regionId: uuid('region_id').references(() => region.id),
})
