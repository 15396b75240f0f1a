import type { ShownDueHours } from '../../src/actions/fulfilment/show-due.ts'
import type { Names } from '../../src/actions/reference/names.ts'
import { Choice, Field, Tick } from '../parts/field.tsx'
import { lessonInWords } from '../parts/lesson.ts'
import { type Refusal, RefusalSummary } from '../parts/notice.tsx'
import { Prose } from '../parts/prose.tsx'
import { shortDay, stretch } from '../parts/when.ts'
import type { View } from '../view.ts'

export interface ConfirmHoursProps {
  readonly view: View
  readonly names: Names
  readonly hours: ShownDueHours
  /** What was typed, by field; undefined where nobody did yet, and every lesson is to be confirmed. */
  readonly typed: Readonly<Record<string, string>> | undefined
  readonly refusal: Refusal | undefined
}

/** The name and id of the box that says that a lesson is confirmed now. */
export function tickOf(sessionId: string): string {
  return `nu-${sessionId}`
}

/** The hours of one assignment that wait, to confirm as planned or to change lesson by lesson; also while it runs. */
export function ConfirmHours(props: ConfirmHoursProps) {
  const { view, hours, refusal } = props
  const { t, today } = view
  const { assignmentId, requestId, siteName, memberName, due, ahead, done } = hours
  const ids = Object.fromEntries(refusal?.fields.map(({ field }) => [field, field]) ?? [])
  const [first, last] = [due[0], due.at(-1)]
  return (
    <>
      <RefusalSummary t={t} refusal={refusal} fieldIds={ids} />
      <p class="path">
        <a href="/uren">{t.hours.back}</a>
      </p>
      <h1>{t.hours.oneTitle(memberName)}</h1>
      <p class="lead">
        {siteName}
        {first && last && `, ${stretch(t, first.day, last.day, today)}`}. {t.hours.oneLead}
      </p>
      <div class="stack section">
        {ahead.length > 0 && <p class="notice">{t.school.hours.runs(ahead.length)}</p>}
        {due.length === 0 && ahead.length > 0 ? (
          <p class="card">{t.school.hours.nothing}</p>
        ) : (
          <form method="post" action={`/uren/${assignmentId}`} class="stack" novalidate>
            {due.length === 0 ? <p class="card">{t.school.hours.close}</p> : <Lessons {...props} />}
            <Fit {...props} />
          </form>
        )}
        {done.length > 0 && <Done {...props} />}
        <p>
          <a href={`/inbox/${requestId}`}>{t.school.lessons.back}</a>
        </p>
      </div>
    </>
  )
}

type DueLesson = ShownDueHours['due'][number]

function inWords({ view: { t, today }, names }: ConfirmHoursProps, lesson: DueLesson): string {
  const { day, from, until } = lesson
  return `${shortDay(t, day, today)} ${from}–${until}, ${lessonInWords(names, lesson)}`
}

function Lessons(props: ConfirmHoursProps) {
  const { view, hours, typed, refusal } = props
  const words = view.t.hours
  const errorOf = (name: string) => refusal?.fields.find(({ field }) => field === name)?.remedy
  return (
    <fieldset class="card lessons-due">
      <legend class="unseen">{words.perLesson}</legend>
      {hours.due.map((lesson) => {
        const { id, minutes } = lesson
        const text = inWords(props, lesson)
        const tickError = errorOf(tickOf(id))
        return (
          <div>
            <strong aria-hidden="true">{text}</strong>
            {tickError !== undefined && <p class="error">{tickError}</p>}
            <Tick
              name={tickOf(id)}
              label={<Of said={view.t.school.hours.now} lesson={text} />}
              isOn={typed === undefined || typed[tickOf(id)] === 'ja'}
            />
            <Field
              name={id}
              label={<Of said={words.minutes} lesson={text} />}
              hint={words.plannedHint(minutes, view.t.minutes(minutes))}
              error={errorOf(id)}
              control={(control) => (
                <input
                  {...control}
                  class="short"
                  inputmode="numeric"
                  value={typed?.[id] ?? minutes}
                />
              )}
            />
          </div>
        )
      })}
    </fieldset>
  )
}

/** A label that stands under the lesson it is about, and says which one to whoever hears it alone. */
function Of({ said, lesson }: { readonly said: string; readonly lesson: string }) {
  return (
    <span>
      {said}
      <span class="unseen">: {lesson}</span>
    </span>
  )
}

/** What was said with earlier hours stays chosen, and can be said otherwise. */
function Training({
  view: { t },
  hours: { trainingWentAhead: before },
  typed,
}: Pick<ConfirmHoursProps, 'view' | 'hours' | 'typed'>) {
  const words = t.hours
  return (
    <Choice
      name="scholing"
      label={words.training}
      hint={words.trainingHint}
      any={before === null ? words.trainingUnknown : undefined}
      options={words.trainingAnswers}
      chosen={typed?.['scholing'] ?? (before === null ? '' : before ? 'ja' : 'nee')}
    />
  )
}

function Fit({ view, hours, typed }: ConfirmHoursProps) {
  const { t } = view
  const words = t.hours
  const ratings = words.ratings.map((text, index) => ({ value: `${index + 1}`, text }))
  const submit = hours.due.length === 0 ? t.school.hours.closeSubmit : words.submit
  return (
    <div class="card">
      {hours.kind === 'training' && <Training {...{ view, hours, typed }} />}
      <Choice
        name="oordeel"
        label={words.rating}
        hint={words.ratingHint}
        any={words.noRating}
        options={ratings}
        chosen={typed?.['oordeel']}
      />
      <Field
        name="woorden"
        label={t.school.fit.words}
        hint={t.school.fit.wordsHint}
        control={(control) => (
          <Prose
            words={t.health}
            control={control}
            value={typed?.['woorden'] ?? ''}
            max={500}
            rows={2}
          />
        )}
      />
      <div class="actions">
        <button type="submit">{submit}</button>
      </div>
    </div>
  )
}

/** What was confirmed before, which does not change any more. */
function Done(props: ConfirmHoursProps) {
  const { view, hours } = props
  const words = view.t.school.hours
  return (
    <details>
      <summary>{words.done(hours.done.length)}</summary>
      <ul class="why">
        {hours.done.map((lesson) => (
          <li>{words.doneLine(inWords(props, lesson), lesson.confirmedMinutes ?? 0)}</li>
        ))}
      </ul>
    </details>
  )
}
