import type { Day } from '../../scheduler/domain/day.ts'
import type { ClockTime } from '../../scheduler/domain/instant.ts'
import type { Names } from '../../src/actions/reference/names.ts'
import { Choice, Field } from '../parts/field.tsx'
import { lessonInWords } from '../parts/lesson.ts'
import { type Refusal, RefusalSummary } from '../parts/notice.tsx'
import { shortDay, stretch } from '../parts/when.ts'
import type { View } from '../view.ts'

/** An assignment whose hours are to be confirmed. */
export interface TaughtAssignment {
  readonly id: string
  readonly requestId: string
  readonly memberName: string | null
  readonly siteName: string
  readonly firstDay: Day
  readonly lastDay: Day
  /** Those that were not cancelled, in order of time. */
  readonly sessions: readonly {
    readonly id: string
    readonly day: Day
    readonly from: ClockTime
    readonly until: ClockTime
    readonly minutes: number
    readonly vak: string | null
    readonly level: string
    readonly year: number | null
    readonly group: string | null
  }[]
}

export interface ConfirmHoursProps {
  readonly view: View
  readonly names: Names
  readonly assignment: TaughtAssignment
  /** What was typed, by field. */
  readonly typed: Readonly<Record<string, string>>
  readonly refusal: Refusal | undefined
}

/** The hours of one assignment as planned, to confirm or to change lesson by lesson. */
export function ConfirmHours({ view, names, assignment, typed, refusal }: ConfirmHoursProps) {
  const { t, today } = view
  const words = t.hours
  const { id, requestId, siteName, firstDay, lastDay } = assignment
  const name = assignment.memberName ?? t.unknown
  const ids = Object.fromEntries(refusal?.fields.map(({ field }) => [field, field]) ?? [])
  const ratings = words.ratings.map((text, index) => ({ value: `${index + 1}`, text }))
  return (
    <>
      <RefusalSummary t={t} refusal={refusal} fieldIds={ids} />
      <p class="path">
        <a href="/uren">{words.back}</a>
      </p>
      <h1>{words.oneTitle(name)}</h1>
      <p class="lead">
        {siteName}, {stretch(t, firstDay, lastDay, today)}. {words.oneLead}
      </p>
      <form method="post" action={`/uren/${id}`} class="stack section" novalidate>
        <input type="hidden" name="aanvraag" value={requestId} />
        <Lessons {...{ view, names, assignment, typed, refusal }} />
        <div class="card">
          <Choice
            name="oordeel"
            label={words.rating}
            hint={words.ratingHint}
            any={words.noRating}
            options={ratings}
            chosen={typed['oordeel']}
          />
          <div class="actions">
            <button type="submit">{words.submit}</button>
          </div>
        </div>
      </form>
    </>
  )
}

function Lessons({ view: { t, today }, names, assignment, typed, refusal }: ConfirmHoursProps) {
  const words = t.hours
  return (
    <fieldset class="card">
      <legend class="unseen">{words.perLesson}</legend>
      {assignment.sessions.map((session) => {
        const { id, day, from, until, minutes } = session
        const lesson = `${shortDay(t, day, today)} ${from}–${until}, ${lessonInWords(names, session)}`
        return (
          <Field
            name={id}
            label={words.minutes(lesson)}
            hint={words.plannedHint(minutes)}
            error={refusal?.fields.find(({ field }) => field === id)?.remedy}
            control={(control) => (
              <input {...control} class="short" inputmode="numeric" value={typed[id] ?? minutes} />
            )}
          />
        )
      })}
    </fieldset>
  )
}
