import type { sessionsOfRequest } from '../../../db/queries/request-session.ts'
import { type DatedSession, sessionOn } from '../../../scheduler/calendar/sessions.ts'
import type { SiteCalendar } from '../../../scheduler/calendar/site-calendar.ts'
import { weekdayOf } from '../../../scheduler/domain/day.ts'
import type { Instant } from '../../../scheduler/domain/instant.ts'
import { ActionError, type FieldProblem } from '../../errors.ts'
import type { PreviewHoursInput } from './hours-input.ts'

export type SessionRow = Awaited<ReturnType<typeof sessionsOfRequest>>[number]

/** Lessons that fall out, and those that come, in the order of time. */
export interface MovedLessons {
  readonly falling: readonly SessionRow[]
  readonly coming: readonly SessionRow[]
}

/** Nobody works longer in one go (Arbeidstijdenwet 5:7). */
const LESSON_MINUTES_MAX = 12 * 60

/**
 * Which of somebody's lessons to come fall out and which come instead or in addition, as was said. Throws `invalid-input` that
 * names each field: a lesson that is not theirs or is told twice, times that cannot be, a day without school, lessons at the same
 * time, and nothing that changes.
 */
export function movedLessons(
  own: readonly SessionRow[],
  input: Pick<PreviewHoursInput, 'firstDay' | 'lastDay' | 'changes' | 'extra'>,
  { calendar, now }: { readonly calendar: SiteCalendar; readonly now: Instant },
): MovedLessons {
  const problems: FieldProblem[] = []
  const falling = new Map<string, SessionRow>()
  const coming: SessionRow[] = []
  const complain = (field: string, value: string, remedy: string) => {
    problems.push({ field, value, remedy })
  }
  const come = (session: DatedSession<SessionRow>, field: string) => {
    const remedy = unfit(session, now)
    if (remedy === undefined) coming.push(rowOf(session))
    else complain(field, `${session.from}-${session.until}`, remedy)
  }
  input.changes.forEach(({ sessionId, to }, index) => {
    const like = own.find(({ id }) => id === sessionId)
    const field = `changes[${index}]`
    if (like === undefined) return complain(`${field}.sessionId`, sessionId, NOT_THEIRS)
    if (to !== null && to.until <= to.from) return complain(`${field}.to.until`, to.until, ENDS)
    for (const one of own.filter((other) => isLike(other, like) && isOn(other.day, input))) {
      if (to?.from === one.fromTime && to.until === one.untilTime) continue
      if (falling.has(one.id)) return complain(`${field}.sessionId`, sessionId, TWICE)
      falling.set(one.id, one)
      if (to !== null) come(sessionOn(one.day, to, one), `${field}.to.from`)
    }
  })
  input.extra.forEach(({ likeSessionId: sessionId, day, from, until }, index) => {
    const like = own.find(({ id }) => id === sessionId)
    const field = `extra[${index}]`
    if (like === undefined) return complain(`${field}.likeSessionId`, sessionId, NOT_THEIRS)
    if (until <= from) return complain(`${field}.until`, until, ENDS)
    if (!calendar.isOpen(day) || !isOn(day, input)) return complain(`${field}.day`, day, CLOSED)
    come(sessionOn(day, { from, until }, like), `${field}.from`)
  })
  const kept = own.filter(({ id }) => !falling.has(id))
  if (overlap([...kept, ...coming])) complain('changes', '', AT_ONCE)
  if (problems.length === 0 && falling.size + coming.length === 0) {
    complain('changes', '', 'Verander een tijd, laat een les vervallen of voeg er een toe.')
  }
  if (problems.length === 0) return { falling: [...falling.values()], coming: inTime(coming) }
  throw new ActionError('invalid-input', 'Deze wijziging kan zo niet.', { fields: problems })
}

const NOT_THEIRS = 'Kies een les van deze vervanger die nog moet beginnen.'
const TWICE = 'Deze les staat er al. Noem elke les één keer.'
const ENDS = 'Laat de les eindigen na het begin, op dezelfde dag.'
const CLOSED = 'Kies een schooldag binnen deze aanvraag en deze wijziging.'
const AT_ONCE = 'Twee lessen van deze vervanger zijn dan tegelijk. Kies andere tijden.'

function isOn(day: SessionRow['day'], days: Pick<PreviewHoursInput, 'firstDay' | 'lastDay'>) {
  return days.firstDay <= day && day <= days.lastDay
}

/** Whether two lessons are one in the week of a school. */
export function isLike(one: SessionRow, other: SessionRow): boolean {
  return likeness(one) === likeness(other)
}

/** What a lesson has in common with those like it. */
export function likeness({ day, fromTime, untilTime, vakId, level, year, classGroup }: SessionRow) {
  return JSON.stringify([weekdayOf(day), fromTime, untilTime, vakId, level, year, classGroup])
}

function unfit({ startsAt, minutes }: DatedSession<SessionRow>, now: Instant): string | undefined {
  if (startsAt <= now) return 'Laat de les later beginnen dan nu.'
  if (minutes > LESSON_MINUTES_MAX || minutes <= 0)
    return `Een les of werkdag duurt hoogstens ${LESSON_MINUTES_MAX / 60} uur.`
  return undefined
}

function rowOf({ day, from, until, startsAt, endsAt, minutes, payload }: DatedSession<SessionRow>) {
  const when = { day, minutes, fromTime: from, untilTime: until, during: { startsAt, endsAt } }
  return { ...payload, ...when, id: crypto.randomUUID() }
}

function inTime(rows: readonly SessionRow[]): readonly SessionRow[] {
  return rows.toSorted((one, other) => one.during.startsAt - other.during.startsAt)
}

function overlap(rows: readonly SessionRow[]): boolean {
  const sorted = inTime(rows)
  return sorted.some((row, index) => {
    const next = sorted[index + 1]
    return next !== undefined && next.during.startsAt < row.during.endsAt
  })
}
