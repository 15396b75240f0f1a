import {
  boolean,
  foreignKey,
  index,
  integer,
  pgTable,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { ALTERNATIVES } from '../../scheduler/domain/alternative.ts'
import type { Level } from '../../scheduler/domain/level.ts'
import { statusesOf } from '../../scheduler/domain/lifecycle.ts'
import { CLASS_CONSEQUENCES, REQUEST_KINDS, URGENCIES } from '../../scheduler/domain/request.ts'
import { absence } from './absence.ts'
import { appUser } from './app-user.ts'
import { board } from './board.ts'
import { dayColumn, id, instant } from './columns.ts'
import { member } from './member.ts'
import { pool } from './pool.ts'
import { role } from './role.ts'
import { site } from './site.ts'

/** One need that may cross boards: no name, no reason. */
export const request = pgTable(
  'request',
  {
    id: id(),
    absenceId: uuid('absence_id').notNull(),
    boardId: uuid('board_id')
      .notNull()
      .references(() => board.id),
    siteId: uuid('site_id').notNull(),
    /** Null where the board draws from no pool: demand and outside cover are still counted. */
    poolId: uuid('pool_id').references(() => pool.id),
    roleCode: text('role_code')
      .notNull()
      .references(() => role.code),
    kind: text('kind', { enum: REQUEST_KINDS }).notNull(),
    urgency: text('urgency', { enum: URGENCIES }).notNull(),
    status: text('status', { enum: statusesOf('request') }).notNull(),
    firstDay: dayColumn('first_day').notNull(),
    lastDay: dayColumn('last_day').notNull(),
    openEnded: boolean('open_ended').notNull(),
    lengthSchoolDays: integer('length_school_days').notNull(),
    lengthCalendarDays: integer('length_calendar_days').notNull(),
    lengthSessionDays: integer('length_session_days').notNull(),
    minutes: integer('minutes').notNull(),
    /** The vakken and levels of the sessions, for filters. */
    vakIds: text('vak_ids').array().notNull(),
    levels: text('levels').array().$type<Level[]>().notNull(),
    preferredMemberId: uuid('preferred_member_id').references(() => member.id),
    licensedTeacherNamed: boolean('licensed_teacher_named').notNull(),
    /** For the class, never about a person's health. */
    notes: text('notes'),
    alternative: text('alternative', { enum: ALTERNATIVES }).notNull(),
    /** What happened to the class when nobody came. */
    classConsequence: text('class_consequence', { enum: CLASS_CONSEQUENCES }),
    postedBy: uuid('posted_by').references(() => appUser.id),
    postedAt: instant('posted_at').notNull(),
    coveredAt: instant('covered_at'),
    /** The request that this one came instead of, because its lessons changed. */
    replacesRequestId: uuid('replaces_request_id'),
    /** Counts every change: what `ETag` and `If-Match` compare. */
    version: integer('version').notNull().default(1),
  },
  (table) => [
    unique('request_of_board').on(table.id, table.boardId),
    foreignKey({
      name: 'request_absence_of_board',
      columns: [table.absenceId, table.boardId],
      foreignColumns: [absence.id, absence.boardId],
    }),
    foreignKey({
      name: 'request_site_of_board',
      columns: [table.siteId, table.boardId],
      foreignColumns: [site.id, site.boardId],
    }),
    foreignKey({
      name: 'request_replaces_of_board',
      columns: [table.replacesRequestId, table.boardId],
      foreignColumns: [table.id, table.boardId],
    }),
    unique('request_replaced_once').on(table.replacesRequestId),
    index('request_open').on(table.poolId, table.status, table.firstDay, table.id),
    index('request_pool_day').on(table.poolId, table.firstDay),
    index('request_board_day').on(table.boardId, table.firstDay),
    index('request_absence').on(table.absenceId),
    index('request_board').on(table.boardId, table.status, table.firstDay, table.id),
  ],
)
