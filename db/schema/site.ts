import { doublePrecision, index, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { Level } from '../../scheduler/domain/level.ts'
import { HOLIDAY_REGIONS } from '../../scheduler/domain/school-calendar.ts'
import { board } from './board.ts'
import { id } from './columns.ts'

/** A location of a school (*vestiging*), as DUO lists it. */
export const site = pgTable(
  'site',
  {
    id: id(),
    boardId: uuid('board_id')
      .notNull()
      .references(() => board.id),
    /** VESTIGINGSCODE: BRIN and two digits. */
    code: text('code').notNull().unique(),
    brin: text('brin').notNull(),
    name: text('name').notNull(),
    street: text('street'),
    houseNumber: text('house_number'),
    postcode: text('postcode'),
    placeName: text('place_name').notNull(),
    municipalityCode: text('municipality_code'),
    municipality: text('municipality'),
    province: text('province'),
    denomination: text('denomination'),
    phone: text('phone'),
    website: text('website'),
    /** ONDERWIJSSTRUCTUUR as DUO prints it; `levels` is what it means. */
    structure: text('structure'),
    levels: text('levels').array().$type<Level[]>().notNull(),
    holidayRegion: text('holiday_region', { enum: HOLIDAY_REGIONS }).notNull(),
    latitude: doublePrecision('latitude'),
    longitude: doublePrecision('longitude'),
    /** Whom a substitute reports to, for the arrival. */
    contact: text('contact'),
  },
  (table) => [
    unique('site_of_board').on(table.id, table.boardId),
    index('site_board').on(table.boardId),
  ],
)
