import { pgTable, text } from 'drizzle-orm/pg-core'
import { id } from './columns.ts'

/** A substitute pool: its rules of play, boards and members are data of their own. */
export const pool = pgTable('pool', {
  id: id(),
  code: text('code').notNull().unique(),
  name: text('name').notNull(),
})
