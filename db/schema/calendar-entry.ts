import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import {
  CALENDAR_KINDS,
  CALENDAR_SCOPES,
  HOLIDAY_REGIONS,
} from '../../scheduler/domain/school-calendar.ts'
import { board } from './board.ts'
import { dayColumn, id } from './columns.ts'
import { region } from './region.ts'
import { site } from './site.ts'

/** Days on which schools are closed (or open after all), from the whole country down to one site. */
export const calendarEntry = pgTable(
  'calendar_entry',
  {
    id: id(),
    scope: text('scope', { enum: CALENDAR_SCOPES }).notNull(),
    holidayRegion: text('holiday_region', { enum: HOLIDAY_REGIONS }),
    regionId: uuid('region_id').references(() => region.id),
    boardId: uuid('board_id').references(() => board.id),
    siteId: uuid('site_id').references(() => site.id),
    kind: text('kind', { enum: CALENDAR_KINDS }).notNull(),
    firstDay: dayColumn('first_day').notNull(),
    lastDay: dayColumn('last_day').notNull(),
    name: text('name').notNull(),
    source: text('source').notNull(),
  },
  (table) => [index('calendar_entry_days').on(table.firstDay, table.lastDay)],
)
