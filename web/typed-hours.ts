import type { ReadHours } from '../src/actions/assignment/preview-hours.ts'
import { textOf } from './read-form.ts'

/** What was typed into the form for other hours, by field. */
export type TypedHours = Readonly<Record<string, string>>

/** The form as it is before anything was typed: from the first lesson to come to the last day of the request. */
export function freshHours({ weekly, lastDay }: ReadHours): TypedHours {
  const days = weekly.flatMap((lesson) => lesson.days).toSorted()
  const rows = weekly.flatMap(({ from, until }, index) => [
    [`van-${index}`, from],
    [`tot-${index}`, until],
  ])
  return { firstDay: days[0] ?? lastDay, lastDay, ...Object.fromEntries(rows) }
}

/** What was sent, as text. */
export function typedHours(body: Readonly<Record<string, unknown>>): TypedHours {
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => [name, textOf(value).trim()]),
  )
}

/** What was typed, as the action asks for it: a line for each lesson of the week, since the same times change nothing. */
export function hoursAsked(assignmentId: string, weekly: ReadHours['weekly'], typed: TypedHours) {
  const changes = weekly.map((_lesson, index) => ({
    sessionId: typed[`les-${index}`],
    to:
      typed[`weg-${index}`] === 'ja'
        ? null
        : { from: typed[`van-${index}`] ?? '', until: typed[`tot-${index}`] ?? '' },
  }))
  const { firstDay, lastDay, extraLes, extraDay, extraFrom, extraUntil } = typed
  const hasExtra = [extraDay, extraFrom, extraUntil].some((text) => (text ?? '') !== '')
  const one = { likeSessionId: extraLes, day: extraDay, from: extraFrom, until: extraUntil }
  return { assignmentId, firstDay, lastDay, changes, extra: hasExtra ? [one] : [] }
}

const EXTRA: Readonly<Record<string, string>> = {
  likeSessionId: 'extraLes',
  day: 'extraDay',
  from: 'extraFrom',
  until: 'extraUntil',
}

/** The field of the form that the action means: `changes[2].to.from` is `van-2`. */
export function hoursField(field: string): string {
  const [noun, place, ...rest] = field.replace(/\[(\d+)\]/, '.$1').split('.')
  if (noun === 'extra') return EXTRA[rest[0] ?? ''] ?? 'extraDay'
  if (noun !== 'changes') return field
  return place === undefined ? 'van-0' : `${rest.at(-1) === 'until' ? 'tot' : 'van'}-${place}`
}
