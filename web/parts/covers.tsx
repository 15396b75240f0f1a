import type { Names } from '../../src/actions/reference/names.ts'
import type { View } from '../view.ts'
import { lessonsBrief } from './lessons-brief.ts'
import { LessonsByWeek } from './lessons-by-week.tsx'
import type { ShownProposal } from './proposal-step.ts'

/** Which lessons a proposal is for: all of the request, or these. */
export function Covers({ view: { t, today }, names, lessons, whole }: CoversProps) {
  const words = t.work.request
  const { length } = lessons
  if (length === whole) return <p>{words.coversAll(length)}</p>
  return (
    <>
      <p>
        <strong>{words.coversPart(length, whole, lessonsBrief(t, lessons, today) ?? '')}</strong>
      </p>
      <details open={length <= OPEN_MAX}>
        <summary>{words.covers}</summary>
        <LessonsByWeek t={t} names={names} lessons={lessons} />
      </details>
    </>
  )
}

/** So few lessons are read at a glance. */
const OPEN_MAX = 4

interface CoversProps {
  readonly view: View
  readonly names: Names
  readonly lessons: ShownProposal['lessons']
  /** How many lessons the request has. */
  readonly whole: number
}
