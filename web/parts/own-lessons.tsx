import type { Names } from '../../src/actions/reference/names.ts'
import type { View } from '../view.ts'
import { Badge } from './badge.tsx'
import { lessonInWords } from './lesson.ts'

type Taught = Parameters<typeof lessonInWords>[1]

interface OwnLesson extends Taught {
  readonly from: string
  readonly until: string
  readonly status: 'confirmed' | 'cancelled'
}

/** The lessons of one day, one under the other: the time, and what to whom. */
export function OwnLessons({ view: { t }, names, lessons }: OwnLessonsProps) {
  return (
    <ul class="plain times">
      {lessons.map((lesson) => (
        <li>
          <span class="when">
            {lesson.from}–{lesson.until}
          </span>{' '}
          {lessonInWords(names, lesson)}{' '}
          {lesson.status === 'cancelled' && <Badge text={t.member.agenda.cancelled} tone="warn" />}
        </li>
      ))}
    </ul>
  )
}

interface OwnLessonsProps {
  readonly view: View
  readonly names: Names
  readonly lessons: readonly OwnLesson[]
}
