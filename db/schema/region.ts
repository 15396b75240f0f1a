import { pgTable, text } from 'drizzle-orm/pg-core'
import { HOLIDAY_REGIONS } from '../../scheduler/domain/school-calendar.ts'
import { id } from './columns.ts'

/** An education region (*onderwijsregio*); a pool may span several, and a region may have none. */
export const region = pgTable('region', {
  id: id(),
  code: text('code').notNull().unique(),
  name: text('name').notNull(),
  holidayRegion: text('holiday_region', { enum: HOLIDAY_REGIONS }).notNull(),
})
