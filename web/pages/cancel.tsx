import type { CancelPreview } from '../../src/actions/assignment/preview-cancel.ts'
import { DaysOut, DaysSent, freedInWords } from '../parts/days-out.tsx'
import { type Refusal, RefusalSummary } from '../parts/notice.tsx'
import { paidInWords } from '../parts/paid-in-words.ts'
import type { View } from '../view.ts'

/** Somebody cannot come, or need not: what it means stands beside the button that does it. */
export function CancelPage({ view, preview, refusal }: CancelProps) {
  const { t } = view
  const words = t.roads.cancel
  const { assignmentId, requestId, memberName, freed } = preview
  const action = `/inzet/${assignmentId}/afzeggen`
  return (
    <div class="stack">
      <RefusalSummary
        t={t}
        refusal={refusal}
        fieldIds={{ firstDay: 'firstDay', lastDay: 'lastDay' }}
      />
      <p class="path">
        <a href={`/inbox/${requestId}`}>{words.back}</a>
      </p>
      <h1>{words.title(memberName)}</h1>
      {freed === null ? (
        <p class="card">{words.none}</p>
      ) : (
        <>
          <p class="lead">{words.lead}</p>
          <DaysOut {...{ view, preview, action, refusal }} />
          <form method="post" action={action} class="card">
            <DaysSent freed={freed} />
            <h2>{t.roads.hours.previewTitle}</h2>
            <p>
              {freedInWords(view, freed)}: {paidInWords(t, freed)}
            </p>
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
