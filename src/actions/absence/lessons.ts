import { parseRecurrenceRule } from '../../../scheduler/calendar/recurrence-rule.ts'
import {
  type DatedSession,
  type SkippedSession,
  sessionsOf,
} from '../../../scheduler/calendar/sessions.ts'
import type { SiteCalendar } from '../../../scheduler/calendar/site-calendar.ts'
import type { Day, DayRange } from '../../../scheduler/domain/day.ts'
import type { Level } from '../../../scheduler/domain/level.ts'
import { dayInWords } from '../../../scheduler/rules/in-words.ts'
import { ActionError, type FieldProblem } from '../../errors.ts'
import type { LessonInput } from './post-input.ts'

/** What a session carries of the lesson it was written out from. */
export interface Lesson {
  /** Its place in the input, for naming the field. */
  readonly index: number
  readonly vak: string | null
  readonly level: Level
  readonly year: number | null
  readonly group: string | null
}

/** The lessons of one absence as dated sessions, with what keeps them from being posted. */
export interface WrittenOut {
  readonly sessions: readonly DatedSession<Lesson>[]
  readonly skipped: readonly SkippedSession<Lesson>[]
  readonly refusals: readonly ActionError[]
}

/** At most so many sessions are asked for at once; a full-time teacher has them in about four months. */
export const SESSIONS_MAX = 400
const SKIPPED_MAX = 2_000
/** Nobody works longer in one go (Arbeidstijdenwet 5:7). */
const LESSON_MINUTES_MAX = 12 * 60

/** What is wrong with the lessons before any calendar is asked: recurrences, clock times, days. */
export function lessonProblems(lessons: readonly LessonInput[], days: DayRange) {
  const malformed: FieldProblem[] = []
  const invalid: FieldProblem[] = []
  lessons.forEach((lesson, index) => {
    const parsed =
      lesson.rrule === undefined ? undefined : parseRecurrenceRule(lesson.rrule, days.first)
    if (parsed?.ok === false) {
      const { value, remedy } = parsed.problem
      malformed.push({ field: `lessons[${index}].rrule`, value, remedy })
    }
    if (lesson.until <= lesson.from) {
      const remedy = `Laat de les na ${lesson.from} eindigen, op dezelfde dag.`
      invalid.push({ field: `lessons[${index}].until`, value: lesson.until, remedy })
    } else if (minutesOf(lesson) > LESSON_MINUTES_MAX) {
      const remedy = `Een les of werkdag duurt hoogstens ${LESSON_MINUTES_MAX / 60} uur.`
      invalid.push({ field: `lessons[${index}].until`, value: lesson.until, remedy })
    }
    if (lesson.day !== undefined && (lesson.day < days.first || lesson.day > days.last)) {
      const remedy = `Kies een dag van ${days.first} tot en met ${days.last}, of verander de dagen van de afwezigheid.`
      invalid.push({ field: `lessons[${index}].day`, value: lesson.day, remedy })
    }
  })
  return { malformed, invalid }
}

function minutesOf({ from, until }: Pick<LessonInput, 'from' | 'until'>): number {
  const [start, end] = [from, until].map(
    (time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3)),
  )
  return (end ?? 0) - (start ?? 0)
}

/** Writes lessons out on the days that the site is open. Expects lessons in which `lessonProblems` found nothing. */
export function writeOut(
  lessons: readonly { readonly input: LessonInput; readonly payload: Lesson }[],
  calendar: SiteCalendar,
  days: DayRange,
): WrittenOut {
  const sessions: DatedSession<Lesson>[] = []
  const skipped: SkippedSession<Lesson>[] = []
  const closed: FieldProblem[] = []
  for (const { input, payload } of lessons) {
    const single = input.day
    const pattern = {
      recurrence: {
        rrule: input.rrule ?? 'FREQ=DAILY;COUNT=1',
        firstDay: single ?? days.first,
        lastDay: single ?? days.last,
        from: input.from,
        until: input.until,
      },
      payload,
    }
    const written = sessionsOf([pattern], calendar, days)
    sessions.push(...written.sessions)
    if (single === undefined) skipped.push(...written.skipped)
    else closed.push(...written.skipped.map((skip) => closedProblem(single, skip)))
    if (sessions.length > SESSIONS_MAX || skipped.length > SKIPPED_MAX) {
      return { sessions: [], skipped: [], refusals: [tooManySessions()] }
    }
  }
  sessions.sort(
    (one, other) => one.startsAt - other.startsAt || one.payload.index - other.payload.index,
  )
  skipped.sort((one, other) => (one.day < other.day ? -1 : Number(one.day > other.day)))
  return { sessions, skipped, refusals: refusalsOf(sessions, closed, calendar, days) }
}

function refusalsOf(
  sessions: readonly DatedSession<Lesson>[],
  closed: readonly FieldProblem[],
  calendar: SiteCalendar,
  days: DayRange,
): readonly ActionError[] {
  const overlaps = overlapProblems(sessions)
  const refusals: ActionError[] = []
  if (overlaps.length > 0) {
    refusals.push(
      new ActionError('invalid-input', 'Twee lessen zijn tegelijk.', { fields: overlaps }),
    )
  }
  if (closed.length > 0) {
    refusals.push(
      new ActionError(
        'session-outside-school-days',
        'Een les valt op een dag waarop de school dicht is.',
        { facts: { lessons: closed.length }, fields: closed },
      ),
    )
  }
  if (sessions.length === 0 && closed.length === 0) refusals.push(noSchoolDays(calendar, days))
  return refusals
}

function closedProblem(day: Day, { closed, payload }: SkippedSession<Lesson>): FieldProblem {
  const why = closed === null ? 'de klok slaat deze tijd over' : closed.name
  return {
    field: `lessons[${payload.index}].day`,
    value: day,
    remedy: `Kies een andere dag: op ${dayInWords(day)} is er geen les (${why}).`,
  }
}

function overlapProblems(sessions: readonly DatedSession<Lesson>[]): readonly FieldProblem[] {
  const problems = new Map<string, FieldProblem>()
  let latest = sessions[0]
  for (const session of sessions.slice(1)) {
    if (latest !== undefined && session.startsAt < latest.endsAt) {
      const field = `lessons[${session.payload.index}]`
      const value = `${session.day} ${session.from}-${session.until}`
      const remedy = `Deze les valt samen met les ${latest.payload.index + 1} (${latest.from}-${latest.until}). Verander een tijd of laat een van beide weg.`
      if (!problems.has(field)) problems.set(field, { field, value, remedy })
    }
    if (latest === undefined || session.endsAt > latest.endsAt) latest = session
  }
  return [...problems.values()]
}

function noSchoolDays(calendar: SiteCalendar, days: DayRange): ActionError {
  const schoolDays = calendar.openDays(days.first, days.last).length
  const detail =
    schoolDays === 0
      ? 'De school is op geen van deze dagen open.'
      : 'Geen van de lessen valt op een schooldag in deze periode.'
  const remedy =
    schoolDays === 0
      ? 'Kies een periode met schooldagen, of controleer de kalender van de school.'
      : 'Kies bij de lessen de weekdagen waarop er les uitvalt.'
  const value = `${days.first} t/m ${days.last}`
  return new ActionError('no-school-days', detail, {
    facts: { schoolDays },
    fields: [{ field: schoolDays === 0 ? 'lastDay' : 'lessons', value, remedy }],
  })
}

function tooManySessions(): ActionError {
  return new ActionError('too-large', `Dit zijn meer dan ${SESSIONS_MAX} lessen in één melding.`, {
    facts: { sessionsMax: SESSIONS_MAX },
    fields: [
      {
        field: 'lessons',
        value: `meer dan ${SESSIONS_MAX}`,
        remedy: 'Meld een kortere periode en verleng die later, of verdeel de melding in tweeën.',
      },
    ],
  })
}
