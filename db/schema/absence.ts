import { boolean, foreignKey, index, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { statusesOf } from '../../scheduler/domain/lifecycle.ts'
import { absenceReason } from './absence-reason.ts'
import { appUser } from './app-user.ts'
import { board } from './board.ts'
import { dayColumn, id, instant } from './columns.ts'
import { site } from './site.ts'

/** Who is away and why: private to the board of the absent person. Nothing in it crosses to another board. */
export const absence = pgTable(
  'absence',
  {
    id: id(),
    boardId: uuid('board_id')
      .notNull()
      .references(() => board.id),
    siteId: uuid('site_id').notNull(),
    personName: text('person_name').notNull(),
    reasonCode: text('reason_code')
      .notNull()
      .references(() => absenceReason.code),
    firstDay: dayColumn('first_day').notNull(),
    lastDay: dayColumn('last_day').notNull(),
    openEnded: boolean('open_ended').notNull(),
    status: text('status', { enum: statusesOf('absence') }).notNull(),
    postedBy: uuid('posted_by').references(() => appUser.id),
    postedAt: instant('posted_at').notNull(),
    /** When name and reason were forgotten; what is left counts days. */
    forgottenAt: instant('forgotten_at'),
    /** By chance, the same for who was forgotten at the same time: people can still be counted, and nobody found. */
    forgottenPerson: uuid('forgotten_person'),
  },
  (table) => [
    unique('absence_of_board').on(table.id, table.boardId),
    foreignKey({
      name: 'absence_site_of_board',
      columns: [table.siteId, table.boardId],
      foreignColumns: [site.id, site.boardId],
    }),
    index('absence_board').on(table.boardId, table.firstDay),
  ],
)
