import type { Day } from '../../scheduler/domain/day.ts'
import type { Names } from '../../src/actions/reference/names.ts'
import type { Messages } from '../words/nl.ts'
import { lessonInWords } from './lesson.ts'
import { stretch } from './when.ts'

interface TimedLesson {
  readonly day: Day
  readonly from: string
  readonly until: string
}

/** Where lessons lie, in a few words: a single one with its time, else the days from the first to the last. */
export function lessonsBrief(
  t: Messages,
  lessons: readonly TimedLesson[],
  today: Day,
): string | undefined {
  const [first] = lessons
  const last = lessons.at(-1)
  if (first === undefined || last === undefined) return undefined
  const days = stretch(t, first.day, last.day, today)
  return lessons.length === 1 ? `${days} ${first.from}–${first.until}` : days
}

/** What is taught to whom, each once. */
export function classesBrief(
  names: Names,
  lessons: readonly Parameters<typeof lessonInWords>[1][],
): readonly string[] {
  return [...new Set(lessons.map((lesson) => lessonInWords(names, lesson)))]
}
