import { doublePrecision, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { board } from './board.ts'
import { INFORMS, id, instant, LANGUAGES, RINGS } from './columns.ts'

/** A person who substitutes (*pooler*, *invaller*). Not the address: the four digits of the postcode are enough. */
export const member = pgTable('member', {
  id: id(),
  name: text('name').notNull(),
  email: text('email').notNull().unique(),
  phone: text('phone'),
  /** In which mail is written. */
  language: text('language', { enum: LANGUAGES }).notNull().default('nl'),
  /** When mail that asks nothing is sent. */
  informs: text('informs', { enum: INFORMS }).notNull().default('at-once'),
  rings: text('rings', { enum: RINGS }).notNull().default('all'),
  postcode4: text('postcode4'),
  latitude: doublePrecision('latitude'),
  longitude: doublePrecision('longitude'),
  travelMinutesMax: integer('travel_minutes_max'),
  /** The board whose HR keeps this person's file; null for flexers and staff of a provider. */
  homeBoardId: uuid('home_board_id').references(() => board.id),
  createdAt: instant('created_at').notNull(),
  /** When the member, or a coordinator on behalf, last said that the availability is right; null: not since it was taken over. */
  availabilityConfirmedAt: instant('availability_confirmed_at'),
  /** When name and address were forgotten; the row stays for hours, costs and contracts, and leads to nobody. */
  forgottenAt: instant('forgotten_at'),
})
