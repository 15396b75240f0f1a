import { doublePrecision, pgTable, text } from 'drizzle-orm/pg-core'

/** The middle of an area of postcodes (PC4), for whoever gives a postcode and no coordinates. */
export const postcodePlace = pgTable('postcode_place', {
  postcode4: text('postcode4').primaryKey(),
  latitude: doublePrecision('latitude').notNull(),
  longitude: doublePrecision('longitude').notNull(),
})
