import type { Tx } from '../../../db/client.ts'
import type { AssignmentRow } from '../../../db/queries/assignment.ts'
import { weekOfRequest } from '../../../db/queries/request-session.ts'
import { requestOf, sessionOf } from '../../../db/queries/world-requests.ts'
import type { SiteCalendar } from '../../../scheduler/calendar/site-calendar.ts'
import type { Day } from '../../../scheduler/domain/day.ts'
import type { Request } from '../../../scheduler/domain/request.ts'
import { ActionError } from '../../errors.ts'
import { SESSIONS_MAX } from '../absence/lessons.ts'
import { continuedPattern } from './continued-pattern.ts'
import type { lockedAssignment } from './locked-assignment.ts'
import { calendarOfRequest, keptLength, recounted } from './recounted.ts'

type RequestRow = Awaited<ReturnType<typeof lockedAssignment>>['request']

/** An extension worked out in full; nothing has been written. */
export interface Extension {
  readonly assignment: AssignmentRow
  readonly request: RequestRow
  readonly rows: readonly SessionRow[]
  /** Lessons beyond the old last day, left by an early end, on days when the school is closed by now. */
  readonly falling: readonly SessionRow[]
  /** Such lessons that had fallen out, on days when the school is open after all. */
  readonly again: readonly SessionRow[]
  readonly length: Request['length']
  readonly minutes: number
  /** The request as it will be, with the added sessions alone. */
  readonly supposed: Request
}

type SessionRow = Awaited<ReturnType<typeof weekOfRequest>>[number]

/**
 * Works out what an extension adds: the weekly pattern goes on up to the new last day, on school days. Throws `invalid-input`
 * for a day that adds nothing, `no-school-days` where the school is closed on all of them, and `too-large`.
 */
export async function extensionOf(
  tx: Tx,
  { assignment, request }: { readonly assignment: AssignmentRow; readonly request: RequestRow },
  lastDay: Day,
): Promise<Extension> {
  if (lastDay <= request.lastDay) throw notLonger(lastDay, request.lastDay)
  const week = await weekOfRequest(tx, request.id)
  const calendar = await calendarOfRequest(tx, request, lastDay)
  const { revived, falling, rows } = lessonsBeyond(week, { request, lastDay }, calendar)
  if (rows.length > SESSIONS_MAX) {
    throw new ActionError('too-large', `Dit zijn meer dan ${SESSIONS_MAX} lessen. Verleng korter.`)
  }
  const fresh = [...revived, ...rows]
  if (fresh.length === 0) {
    throw new ActionError('no-school-days', 'Op geen van de extra dagen is er les.', {
      fields: [{ field: 'lastDay', value: lastDay, remedy: 'Kies een latere laatste dag.' }],
    })
  }
  const before = week.filter((one) => one.day <= request.lastDay && !fellOut(one))
  const { minutes, ...counted } = recounted(request, lastDay, [...before, ...fresh], calendar)
  const length = keptLength(request, counted.length)
  const asExtended = {
    ...request,
    lastDay,
    lengthSchoolDays: length.schoolDays,
    lengthCalendarDays: length.calendarDays,
    lengthSessionDays: length.sessionDays,
  }
  const standing = { plannedMemberId: assignment.memberId, refusedByMemberIds: [] }
  const supposed = requestOf(asExtended, fresh.map(sessionOf), standing)
  return {
    assignment,
    request,
    rows,
    falling,
    again: revived.filter(fellOut),
    length,
    minutes,
    supposed,
  }
}

/** Lessons beyond the last day: left there by an early end, which count again where the school is open, and those that come. */
function lessonsBeyond(
  week: readonly SessionRow[],
  { request, lastDay }: { readonly request: RequestRow; readonly lastDay: Day },
  calendar: SiteCalendar,
) {
  const left = week.filter(({ day }) => day > request.lastDay && day <= lastDay)
  const after = week.reduce((latest, { day }) => (day > latest ? day : latest), request.lastDay)
  const rows = continuedPattern(week, { after, lastDay }, calendar).map(
    ({ day, from, until, startsAt, endsAt, minutes, payload }) => ({
      ...payload,
      id: crypto.randomUUID(),
      day,
      minutes,
      fromTime: from,
      untilTime: until,
      during: { startsAt, endsAt },
      calledOffAt: null,
      calledOffBecause: null,
    }),
  )
  return {
    revived: left.filter(({ day }) => calendar.isOpen(day)),
    falling: left.filter((one) => !calendar.isOpen(one.day) && !fellOut(one)),
    rows,
  }
}

/** Whether two extensions ask for the same lessons: between them the school may have closed a day. */
export function asksTheSame(one: Extension, other: Extension): boolean {
  const [told, now] = [one, other].map(({ supposed: { sessions }, falling, again }) => [
    sessions.map(({ startsAt }) => startsAt),
    [falling, again].map((list) => list.map(({ id }) => id)),
  ])
  return JSON.stringify(told) === JSON.stringify(now)
}

function fellOut({ calledOffAt }: SessionRow): boolean {
  return calledOffAt !== null
}

function notLonger(lastDay: Day, current: Day): ActionError {
  return new ActionError('invalid-input', 'Met deze laatste dag wordt de inzet niet langer.', {
    fields: [{ field: 'lastDay', value: lastDay, remedy: `Kies een dag na ${current}.` }],
  })
}
