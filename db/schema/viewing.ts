import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { absence } from './absence.ts'
import { appUser } from './app-user.ts'
import { board } from './board.ts'
import { id, instant } from './columns.ts'
import { member } from './member.ts'

/** What of a person was looked at. */
export const VIEWED = ['member-file', 'absence', 'own-data'] as const

/** Somebody looked at what is kept of one person (*inzagelog*): of a member, or of who is away. */
export const viewing = pgTable(
  'viewing',
  {
    id: id(),
    seenAt: instant('seen_at').notNull(),
    viewerId: uuid('viewer_id')
      .notNull()
      .references(() => appUser.id),
    viewerRole: text('viewer_role').notNull(),
    what: text('what', { enum: VIEWED }).notNull(),
    memberId: uuid('member_id').references(() => member.id),
    absenceId: uuid('absence_id').references(() => absence.id),
    /** The board of the absence, or the one that keeps the member's file; null where none does. */
    boardId: uuid('board_id').references(() => board.id),
  },
  (table) => [
    index('viewing_member').on(table.memberId, table.seenAt),
    index('viewing_board').on(table.boardId, table.seenAt),
  ],
)
