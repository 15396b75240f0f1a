import type { LessonInput } from '../src/actions/absence/post-input.ts'
import { ActionError } from '../src/errors.ts'
import {
  EMPTY_LESSON,
  missingInLessons,
  rawLesson,
  type TypedLesson,
  type TypedPost,
  WEEKDAYS,
} from './post-form.ts'
import type { Messages } from './words/nl.ts'

/** A lesson more has the times and class of the one before it, on days that are still to choose; `weg-2` drops the third. */
export function withLessons(typed: TypedPost, step: string): TypedPost {
  const { lessons } = typed
  if (step === 'erbij') {
    const last = lessons.at(-1) ?? EMPTY_LESSON
    return { ...typed, lessons: [...lessons, { ...last, weekdays: [], day: '' }] }
  }
  const left = lessons.filter((_lesson, index) => step !== `weg-${index}`)
  return { ...typed, lessons: left.length === 0 ? [EMPTY_LESSON] : left }
}

/** A lesson as somebody would have typed it. */
export function typedLesson(lesson: LessonInput): TypedLesson {
  const { rrule = '', day, from, until, vak, level, year, group } = lesson
  const weekdays = /BYDAY=([A-Z,]+)/.exec(rrule)?.[1]?.split(',') ?? []
  return {
    weekdays: WEEKDAYS.filter((weekday) => weekdays.includes(weekday)),
    day: day ?? '',
    weeks: rrule.includes('INTERVAL=2') ? '2' : '1',
    from,
    until,
    vak: vak ?? '',
    level,
    year: year === null ? '' : `${year}`,
    group: group ?? '',
  }
}

/** The days and lessons of the form alone. Throws `invalid-input` that names every field that is still empty. */
export function lessonsOnly(t: Messages, { fields, lessons }: TypedPost) {
  const { firstDay, lastDay, openEnded } = fields
  const missing = [
    ...(['firstDay', 'lastDay'] as const)
      .filter((field) => fields[field].trim() === '')
      .map((field) => ({ field, value: '', remedy: t.post.fillOf(t.post[field]) })),
    ...missingInLessons(t, fields, lessons),
  ]
  if (missing.length > 0) throw new ActionError('invalid-input', t.errorFill, { fields: missing })
  return {
    firstDay,
    lastDay,
    openEnded: openEnded === 'ja',
    lessons: lessons.map((lesson) => rawLesson(lesson, fields)),
  }
}
