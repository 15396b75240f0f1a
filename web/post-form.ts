import { type PostAbsenceInput, postAbsenceInput } from '../src/actions/absence/post.ts'
import { ActionError, type FieldProblem } from '../src/errors.ts'
import { readForm, textOf } from './read-form.ts'
import type { Messages } from './words/nl.ts'

/** One lesson of the form as it was typed. */
export interface TypedLesson {
  /** `MO` to `SU`. */
  readonly weekdays: readonly string[]
  readonly day: string
  readonly weeks: string
  readonly from: string
  readonly until: string
  readonly vak: string
  readonly level: string
  readonly year: string
  readonly group: string
}

/** The form as it was typed: text, whatever it says. */
export interface TypedPost {
  readonly fields: Readonly<Record<PostField, string>>
  readonly lessons: readonly TypedLesson[]
}

/** The names of the fields in the form, by what the action calls them. */
export const POST_FIELDS = {
  siteId: 'school',
  personName: 'persoon',
  reasonCode: 'reden',
  firstDay: 'eerste',
  lastDay: 'laatste',
  openEnded: 'open',
  roleCode: 'rol',
  kind: 'soort',
  classWouldBeSentHome: 'naar-huis',
  preferredMemberId: 'voorkeur',
  licensedTeacherNamed: 'bevoegd',
  notes: 'bericht',
  alternative: 'anders',
  poolId: 'pool',
} as const

export type PostField = keyof typeof POST_FIELDS

const LESSON_FIELDS = {
  weekdays: 'dagen',
  day: 'dag',
  weeks: 'weken',
  from: 'van',
  until: 'tot',
  vak: 'vak',
  level: 'niveau',
  year: 'leerjaar',
  group: 'klas',
} as const

/** The weekdays as a recurrence names them, Monday first. */
export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const

export const EMPTY_LESSON: TypedLesson = {
  weekdays: [],
  day: '',
  weeks: '1',
  from: '',
  until: '',
  vak: '',
  level: '',
  year: '',
  group: '',
}

/** So many lessons are on one form. */
export const LESSONS_MAX = 60

/** The name of a field of a lesson, which is its id too. */
export function lessonField(index: number, field: keyof typeof LESSON_FIELDS): string {
  return `les-${index}-${LESSON_FIELDS[field]}`
}

/** What was typed, out of a body that was read with every value of a name. */
export function typedPost(body: Readonly<Record<string, unknown>>): TypedPost {
  const fields = Object.fromEntries(
    Object.entries(POST_FIELDS).map(([field, name]) => [field, textOf(body[name])]),
  ) as Record<PostField, string>
  const count = Math.min(LESSONS_MAX, Math.max(1, Number(textOf(body['aantal'])) || 1))
  const lessons = Array.from({ length: count }, (_, index): TypedLesson => {
    const of = (field: keyof typeof LESSON_FIELDS) => textOf(body[lessonField(index, field)])
    const given = body[lessonField(index, 'weekdays')]
    const weekdays = (Array.isArray(given) ? given : [given]).map(textOf)
    return {
      weekdays: WEEKDAYS.filter((weekday) => weekdays.includes(weekday)),
      day: of('day'),
      weeks: of('weeks'),
      from: of('from'),
      until: of('until'),
      vak: of('vak'),
      level: of('level'),
      year: of('year'),
      group: of('group'),
    }
  })
  return { fields, lessons }
}

/**
 * The form as the input of the action. Throws `invalid-input` that names every field that is still empty, and what the schema
 * says of the others.
 */
export function readPost(t: Messages, { fields, lessons }: TypedPost): PostAbsenceInput {
  const missing = [...missingFields(t, fields), ...missingInLessons(t, fields, lessons)]
  if (missing.length > 0) throw new ActionError('invalid-input', t.errorFill, { fields: missing })
  const { kind, preferredMemberId, poolId, openEnded, classWouldBeSentHome, ...text } = fields
  const { licensedTeacherNamed, notes, ...rest } = text
  return readForm(postAbsenceInput, {
    ...rest,
    kind,
    preferredMemberId,
    openEnded: openEnded === 'ja',
    classWouldBeSentHome: classWouldBeSentHome === 'ja',
    licensedTeacherNamed: licensedTeacherNamed === 'ja',
    notes,
    poolId: poolId === 'geen' ? null : poolId || 'auto',
    lessons: lessons.map((lesson) => rawLesson(lesson, fields)),
  })
}

/** A lesson as the action takes it, whatever was typed. */
export function rawLesson(lesson: TypedLesson, fields: TypedPost['fields']) {
  const { weekdays, weeks, from, until, level } = lesson
  const day = dayOf(lesson, fields)
  const every = weeks === '2' ? ';INTERVAL=2' : ''
  return {
    ...(day === '' ? { rrule: `FREQ=WEEKLY${every};BYDAY=${weekdays.join(',')}` } : { day }),
    from,
    until,
    level,
    vak: lesson.vak || null,
    year: lesson.year === '' ? null : Number(lesson.year),
    group: lesson.group || null,
  }
}

/** An absence of one day has its lessons on that day. */
function dayOf({ weekdays, day }: TypedLesson, { firstDay, lastDay }: TypedPost['fields']): string {
  return day === '' && weekdays.length === 0 && firstDay === lastDay ? firstDay : day
}

function missingFields({ post }: Messages, fields: TypedPost['fields']): readonly FieldProblem[] {
  const needed = [
    ['siteId', post.chooseOf(post.site)],
    ['personName', post.fillOf(post.person)],
    ['reasonCode', post.chooseOf(post.reason)],
    ['firstDay', post.fillOf(post.firstDay)],
    ['lastDay', post.fillOf(post.lastDay)],
    ['roleCode', post.chooseOf(post.role)],
    ['alternative', post.chooseOf(post.alternative)],
  ] as const
  return needed
    .filter(([field]) => fields[field].trim() === '')
    .map(([field, remedy]) => ({ field, value: '', remedy }))
}

/** What is still empty in the lessons. */
export function missingInLessons(
  { post }: Messages,
  fields: TypedPost['fields'],
  lessons: readonly TypedLesson[],
): readonly FieldProblem[] {
  return lessons.flatMap((lesson, index) => {
    const problem = (field: keyof TypedLesson, remedy: string) => ({
      field: `lessons[${index}].${field}`,
      value: '',
      remedy,
    })
    const of = (label: string) => `${post.lesson(index + 1)}, ${label.toLowerCase()}`
    const { weekdays, from, until, level } = lesson
    const day = dayOf(lesson, fields)
    return [
      ...(day === '' && weekdays.length === 0 ? [problem('weekdays', post.weekdaysOrDay)] : []),
      ...(day !== '' && weekdays.length > 0 ? [problem('weekdays', post.notBoth)] : []),
      ...(from === '' ? [problem('from', post.fillOf(of(post.from)))] : []),
      ...(until === '' ? [problem('until', post.fillOf(of(post.until)))] : []),
      ...(level === '' ? [problem('level', post.chooseOf(of(post.level)))] : []),
    ]
  })
}

/** The id on the page of what the action calls a field: `lessons[0].from` is `les-0-van`. */
export function postFieldId(field: string): string | undefined {
  const known: Readonly<Record<string, string>> = POST_FIELDS
  if (Object.hasOwn(known, field)) return known[field]
  const [, index, inner = 'from'] = /^lessons(?:\[|\.)(\d+)\]?(?:\.(\w+))?$/.exec(field) ?? []
  if (index === undefined) return field === 'lessons' ? lessonField(0, 'weekdays') : undefined
  const name = inner === 'rrule' ? 'weekdays' : inner
  return name in LESSON_FIELDS
    ? lessonField(Number(index), name as keyof typeof LESSON_FIELDS)
    : lessonField(Number(index), 'from')
}
