import { z } from 'zod'
import { requestById } from '../../../db/queries/request.ts'
import { sessionsOfRequest } from '../../../db/queries/request-session.ts'
import { type Day, weekdayOf } from '../../../scheduler/domain/day.ts'
import { isOwnSite, onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { notFound } from '../../errors.ts'
import type { LessonInput } from '../absence/post-input.ts'
import { calendarOfRequest } from '../assignment/recounted.ts'
import { idInput } from '../input.ts'

export const readLessonsInput = z.strictObject({ requestId: idInput })

export type ReadLessonsInput = z.output<typeof readLessonsInput>

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const

/**
 * The lessons of an own request as somebody would type them: those of the same time and class as one weekly lesson where they fall
 * on each open day of their weekdays, else day by day. Throws `not-found`.
 */
export async function readLessons(
  context: Context,
  { requestId }: ReadLessonsInput,
): Promise<readonly LessonInput[]> {
  const actor = onlyFor(context.actor, 'school')
  return context.db.transaction(scopeOf(actor), async (tx) => {
    const found = await requestById(tx, requestId)
    if (found === undefined || found.request.boardId !== actor.boardId) throw notFound()
    const { request } = found
    if (!isOwnSite(actor, request.siteId)) throw notFound()
    const sessions = await sessionsOfRequest(tx, requestId)
    const calendar = await calendarOfRequest(tx, request, request.lastDay)
    const open = calendar.openDays(request.firstDay, request.lastDay)
    const alike = Map.groupBy(sessions, (one) =>
      JSON.stringify([one.fromTime, one.untilTime, one.vakId, one.level, one.year, one.classGroup]),
    )
    return [...alike.values()].flatMap((group) => lessonsIn(group, open))
  })
}

type Session = Awaited<ReturnType<typeof sessionsOfRequest>>[number]

function lessonsIn(group: readonly Session[], open: readonly Day[]): readonly LessonInput[] {
  const [first] = group
  if (first === undefined) return []
  const { fromTime: from, untilTime: until, vakId: vak, level, year, classGroup } = first
  const lesson = { from, until, vak, level, year, group: classGroup }
  const days = new Set(group.map(({ day }) => day))
  const weekdays = [...new Set([...days].map(weekdayOf))].toSorted((one, other) => one - other)
  const weekly = weekdays.filter((weekday) =>
    open.every((day) => weekdayOf(day) !== weekday || days.has(day)),
  )
  const byDay = weekly.map((weekday) => WEEKDAYS[weekday - 1]).join(',')
  const loose = [...days].filter((day) => !weekly.includes(weekdayOf(day)))
  return [
    ...(weekly.length > 0 ? [{ ...lesson, rrule: `FREQ=WEEKLY;BYDAY=${byDay}` }] : []),
    ...loose.map((day) => ({ ...lesson, day })),
  ]
}
