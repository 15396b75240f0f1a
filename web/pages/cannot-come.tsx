import type { ShownAssignment } from '../../src/actions/assignment/show.ts'
import type { Names } from '../../src/actions/reference/names.ts'
import { Choice } from '../parts/field.tsx'
import { type Refusal, RefusalSummary } from '../parts/notice.tsx'
import { shortDay } from '../parts/when.ts'
import type { View } from '../view.ts'
import { comingOf } from './arrival-pack.tsx'

/** Nearer than this the school had better hear a voice. */
const SOON_MS = 48 * 60 * 60 * 1000

/** Saying that one cannot come: what it means stands beside the button that does it. */
export function CannotCome({ view, assignment, typed, refusal }: CannotComeProps) {
  const { t } = view
  const words = t.member.cancel
  const coming = comingOf(view, assignment)
  const [first] = coming
  return (
    <div class="stack">
      <RefusalSummary t={t} refusal={refusal} fieldIds={{ reason: 'reason', lastDay: 'lastDay' }} />
      <p class="path">
        <a href={`/agenda/${assignment.id}`}>{words.back}</a>
      </p>
      <h1>{words.title(assignment.siteName)}</h1>
      {first === undefined ? (
        <p class="card">{words.none}</p>
      ) : (
        <>
          <p class="lead">{words.lead}</p>
          {first.startsAt - view.now <= SOON_MS && (
            <p class="notice warn">
              {words.soon}{' '}
              {assignment.sitePhone !== null && (
                <a href={`tel:${assignment.sitePhone.replaceAll(' ', '')}`}>
                  {assignment.sitePhone}
                </a>
              )}
            </p>
          )}
          <CancelForm {...{ view, assignment, typed, refusal }} />
        </>
      )}
    </div>
  )
}

interface CannotComeProps {
  readonly view: View
  readonly names: Names
  readonly assignment: ShownAssignment
  readonly typed: { readonly reason: string; readonly lastDay: string }
  readonly refusal: Refusal | undefined
}

function CancelForm({ view, assignment, typed, refusal }: Omit<CannotComeProps, 'names'>) {
  const { t } = view
  const words = t.member.cancel
  const coming = comingOf(view, assignment)
  const days = [...new Set(coming.map(({ day }) => day))]
  const errorOf = (name: string) => refusal?.fields.find(({ field }) => field === name)?.remedy
  return (
    <form method="post" action={`/agenda/${assignment.id}/afmelden`} class="card">
      {days.length > 1 && (
        <Choice
          name="lastDay"
          label={words.what}
          error={errorOf('lastDay')}
          any={words.all(coming.length)}
          options={days.slice(0, -1).map((day) => ({
            value: day,
            text: words.until(
              shortDay(t, day, view.today),
              coming.filter((lesson) => lesson.day <= day).length,
            ),
          }))}
          chosen={typed.lastDay}
        />
      )}
      <Choice
        name="reason"
        label={words.reason}
        hint={`${words.reasonHint} ${words.onCall}`}
        error={errorOf('reason')}
        options={Object.entries(words.reasons).map(([value, text]) => ({ value, text }))}
        chosen={typed.reason}
      />
      <div class="actions">
        <button type="submit" class="grave">
          {words.submit}
        </button>
        <a class="button quiet" href={`/agenda/${assignment.id}`}>
          {words.back}
        </a>
      </div>
    </form>
  )
}
