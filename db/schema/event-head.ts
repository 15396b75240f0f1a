import { bigint, pgTable, text } from 'drizzle-orm/pg-core'

/** The last number and hash of each chain of events; the lock on its row keeps numbers without gaps. */
export const eventHead = pgTable('event_head', {
  chain: text('chain').primaryKey(),
  seq: bigint('seq', { mode: 'number' }).notNull(),
  hash: text('hash').notNull(),
})
