import { foreignKey, index, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { LEVELS } from '../../scheduler/domain/level.ts'
import { clockTimeColumn, dayColumn, during, id, instant } from './columns.ts'
import { request } from './request.ts'
import { vak } from './vak.ts'

/** One lesson (or day of work) of a request. Day and clock times are the source; `during` is derived once. */
export const requestSession = pgTable(
  'request_session',
  {
    id: id(),
    requestId: uuid('request_id').notNull(),
    boardId: uuid('board_id').notNull(),
    day: dayColumn('day').notNull(),
    fromTime: clockTimeColumn('from_time').notNull(),
    untilTime: clockTimeColumn('until_time').notNull(),
    during: during('during').notNull(),
    minutes: integer('minutes').notNull(),
    vakId: text('vak_id').references(() => vak.id),
    level: text('level', { enum: LEVELS }).notNull(),
    year: integer('year'),
    /** The class, such as `3hb`. */
    classGroup: text('class_group'),
    /** When it fell out; nobody is asked for it any more. */
    calledOffAt: instant('called_off_at'),
    /** The school is closed on its day, or asked for other hours: only the first comes back when the school is open after all. */
    calledOffBecause: text('called_off_because', { enum: ['closed', 'other-hours'] }),
  },
  (table) => [
    unique('request_session_of_request').on(table.id, table.requestId, table.boardId),
    foreignKey({
      name: 'request_session_request',
      columns: [table.requestId, table.boardId],
      foreignColumns: [request.id, request.boardId],
    }),
    index('request_session_by_request').on(table.requestId, table.day),
  ],
)
