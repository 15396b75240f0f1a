import { type AnyPgColumn, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { appUser } from './app-user.ts'
import { id, instant } from './columns.ts'
import { member } from './member.ts'

export const CHANNELS = ['mail', 'sms', 'push'] as const

/** One message on its way to one person. Its words are in `letter`; its id is what a receiver knows it by, however often it comes. */
export const delivery = pgTable(
  'delivery',
  {
    id: id(),
    channel: text('channel', { enum: CHANNELS }).notNull(),
    userId: uuid('user_id').references(() => appUser.id),
    memberId: uuid('member_id').references(() => member.id),
    /** Of a short message: the mail that says the same in full. */
    mailId: uuid('mail_id').references((): AnyPgColumn => delivery.id),
    /** `lapsed`: what it says was over before it could be handed over. */
    status: text('status', { enum: ['waiting', 'sent', 'undelivered', 'lapsed'] }).notNull(),
    attempts: integer('attempts').notNull().default(0),
    /** A code; never the words of the other side, which may repeat an address. */
    lastError: text('last_error'),
    writtenAt: instant('written_at').notNull(),
    endedAt: instant('ended_at'),
  },
  (table) => [
    index('delivery_mail').on(table.mailId),
    index('delivery_written').on(table.writtenAt),
  ],
)
