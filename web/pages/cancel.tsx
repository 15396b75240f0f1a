import type { CancelChoice, CancelPreview } from '../../src/actions/assignment/preview-cancel.ts'
import { Choice } from '../parts/field.tsx'
import { type Refusal, RefusalSummary } from '../parts/notice.tsx'
import { paidInWords } from '../parts/paid-in-words.ts'
import { shortDay } from '../parts/when.ts'
import type { View } from '../view.ts'

/** Somebody cannot come, or need not: what it means stands beside the button that does it. */
export function CancelPage({ view, preview, refusal }: CancelProps) {
  const { t } = view
  const words = t.roads.cancel
  const { assignmentId, requestId, memberName, choices } = preview
  const last = choices.at(-1)
  return (
    <div class="stack">
      <RefusalSummary t={t} refusal={refusal} fieldIds={{ lastDay: 'lastDay' }} />
      <p class="path">
        <a href={`/inbox/${requestId}`}>{words.back}</a>
      </p>
      <h1>{words.title(memberName)}</h1>
      {last === undefined ? (
        <p class="card">{words.none}</p>
      ) : (
        <>
          <p class="lead">{words.lead}</p>
          <form method="post" action={`/inzet/${assignmentId}/afzeggen`} class="card">
            <Choice
              name="lastDay"
              label={words.what}
              options={choices.map((choice) => ({
                value: choice.lastDay,
                text: inWords(view, choice, choice === last),
              }))}
              chosen={choices[0]?.lastDay === view.today ? view.today : last.lastDay}
            />
            <h2>{words.paidTitle}</h2>
            <ul class="why">
              {choices.map((choice) => (
                <li>
                  {inWords(view, choice, choice === last)}: {paidInWords(t, choice)}
                </li>
              ))}
            </ul>
            <div class="actions">
              <button type="submit" class="grave">
                {words.submit}
              </button>
              <a class="button quiet" href={`/inbox/${requestId}`}>
                {words.back}
              </a>
            </div>
          </form>
        </>
      )}
    </div>
  )
}

interface CancelProps {
  readonly view: View
  readonly preview: CancelPreview
  readonly refusal: Refusal | undefined
}

function inWords({ t, today }: View, { lastDay, lessons }: CancelChoice, isAll: boolean): string {
  const words = t.roads.cancel
  const count = t.count.lessons(lessons)
  if (isAll) return words.all(count)
  return lastDay === today ? words.today(count) : words.until(shortDay(t, lastDay, today), count)
}
