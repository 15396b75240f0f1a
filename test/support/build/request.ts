import { absence, request, requestSession } from '../../../db/schema/index.ts'
import { instantAt } from '../../../scheduler/calendar/clock.ts'
import { addDays, day, daysBetween } from '../../../scheduler/domain/day.ts'
import { clockTime } from '../../../scheduler/domain/instant.ts'
import { at } from '../../scheduler/when.ts'
import type { TestDb } from '../use-db.ts'
import { reference } from './reference.ts'
import { walkTo } from './road.ts'
import { next, only, rows } from './rows.ts'

/** Where something is asked, and what a test wants otherwise. */
export interface RequestCase {
  readonly boardId: string
  readonly siteId: string
  readonly poolId: string | null
  readonly over?: Partial<typeof request.$inferInsert>
  readonly absence?: Partial<Omit<typeof absence.$inferInsert, 'status'>>
  /** One lesson of 50 minutes on each of these days; Monday 23 to Friday 27 November 2026 unless given. */
  readonly days?: readonly string[]
  readonly session?: Partial<typeof requestSession.$inferInsert>
}

const WEEK = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27']

/** A week of planned leave: wiskunde in havo 3 at 08:30 on each day. Answers the request with its sessions and absence. */
export async function aRequest(db: TestDb, about: RequestCase) {
  await reference(db)
  const { boardId, siteId, poolId, days = WEEK } = about
  const { status = 'open', ...over } = about.over ?? {}
  const stretch = stretchOf(days)
  const absent = await absenceRow(db, about, stretch)
  const made = only(
    await rows(db)
      .insert(request)
      .values({
        absenceId: absent.id,
        boardId,
        siteId,
        poolId,
        roleCode: 'leraar',
        kind: 'planned',
        urgency: 'planned',
        status: 'open',
        ...stretch,
        openEnded: false,
        lengthSchoolDays: days.length,
        lengthCalendarDays: daysBetween(stretch.firstDay, stretch.lastDay) + 1,
        lengthSessionDays: days.length,
        minutes: days.length * 50,
        vakIds: ['wi'],
        levels: ['HAVO'],
        licensedTeacherNamed: false,
        alternative: 'agency',
        postedAt: at('2026-11-18 12:00'),
        ...over,
      })
      .returning(),
  )
  const sessions = await sessionRows(db, made, about)
  await walkTo(db, 'request', made.id, status)
  return { ...made, status, absence: absent, sessions }
}

async function absenceRow(db: TestDb, about: RequestCase, stretch: ReturnType<typeof stretchOf>) {
  return only(
    await rows(db)
      .insert(absence)
      .values({
        boardId: about.boardId,
        siteId: about.siteId,
        personName: `Leraar ${next()}`,
        reasonCode: 'ZWANG',
        ...stretch,
        openEnded: false,
        status: 'posted',
        postedAt: at('2026-11-18 12:00'),
        ...about.absence,
      })
      .returning(),
  )
}

function sessionRows(
  db: TestDb,
  { id: requestId, boardId }: { readonly id: string; readonly boardId: string },
  { days = WEEK, session }: RequestCase,
) {
  const [fromTime, untilTime] = [clockTime('08:30'), clockTime('09:20')]
  return rows(db)
    .insert(requestSession)
    .values(
      days.map((text) => ({
        requestId,
        boardId,
        day: day(text),
        fromTime,
        untilTime,
        during: {
          startsAt: instantAt(day(text), fromTime),
          endsAt: instantAt(day(text), untilTime),
        },
        minutes: 50,
        vakId: 'wi',
        level: 'HAVO' as const,
        year: 3,
        classGroup: '3b',
        ...session,
      })),
    )
    .returning()
}

function stretchOf(days: readonly string[]) {
  const firstDay = day(days[0] ?? '2026-11-23')
  return { firstDay, lastDay: day(days.at(-1) ?? addDays(firstDay, 4)) }
}
