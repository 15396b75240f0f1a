import { type Day, mondayOf } from '../../scheduler/domain/day.ts'
import type { ClockTime } from '../../scheduler/domain/instant.ts'
import type { Names } from '../../src/actions/reference/names.ts'
import type { Messages } from '../words/nl.ts'
import { lessonInWords } from './lesson.ts'
import { Table } from './table.tsx'
import { plainDay, shortDay } from './when.ts'

interface Lesson {
  readonly day: Day
  readonly from: ClockTime
  readonly until: ClockTime
  readonly minutes: number
  readonly vak: string | null
  readonly level: string
  readonly year: number | null
  readonly group: string | null
}

/** Lessons in the order of time, a table for each week; the first week stands open. */
export function LessonsByWeek({ t, names, lessons }: LessonsByWeekProps) {
  const weeks = [...Map.groupBy(lessons, ({ day }) => mondayOf(day))]
  return (
    <>
      {weeks.map(([monday, inWeek], place) => (
        <details open={place === 0}>
          <summary>
            {t.when.week(plainDay(t, monday))}, {t.count.lessons(inWeek.length)}
          </summary>
          <Table
            caption={t.when.week(plainDay(t, monday))}
            rows={inWeek}
            columns={[
              { head: t.request.day, cell: ({ day }) => shortDay(t, day) },
              { head: t.request.time, cell: ({ from, until }) => `${from}–${until}` },
              { head: t.request.lesson, cell: (lesson) => lessonInWords(names, lesson) },
              { head: t.request.minutes, cell: ({ minutes }) => t.minutes(minutes) },
            ]}
          />
        </details>
      ))}
    </>
  )
}

interface LessonsByWeekProps {
  readonly t: Messages
  readonly names: Names
  readonly lessons: readonly Lesson[]
}
