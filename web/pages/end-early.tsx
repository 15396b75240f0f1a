import type { EndEarlyPreview } from '../../src/actions/assignment/preview-end-early.ts'
import { Choice } from '../parts/field.tsx'
import { type Refusal, RefusalSummary } from '../parts/notice.tsx'
import { paidInWords } from '../parts/paid-in-words.ts'
import { shortDay } from '../parts/when.ts'
import type { View } from '../view.ts'

interface EndEarlyProps {
  readonly view: View
  readonly preview: EndEarlyPreview
  readonly refusal: Refusal | undefined
}

/** A school needs somebody no longer: what falls out and what is paid all the same stands beside the button that does it. */
export function EndEarlyPage({ view, preview, refusal }: EndEarlyProps) {
  const { t } = view
  const words = t.roads.endEarly
  const { requestId, memberName, days } = preview
  return (
    <div class="stack">
      <RefusalSummary t={t} refusal={refusal} fieldIds={{ lastDay: 'lastDay' }} />
      <p class="path">
        <a href={`/inbox/${requestId}`}>{t.roads.cancel.back}</a>
      </p>
      <h1>{words.title(memberName)}</h1>
      {days.length === 0 ? (
        <p class="card">{words.none}</p>
      ) : (
        <>
          <p class="lead">{words.lead}</p>
          <LastDay {...{ view, preview, refusal }} />
          <Outcome {...{ view, preview, refusal }} />
        </>
      )}
    </div>
  )
}

/** Asked by the address, so that looking changes nothing. */
function LastDay({ view: { t, today }, preview, refusal }: EndEarlyProps) {
  const words = t.roads.endEarly
  const { assignmentId, days, ending } = preview
  return (
    <form method="get" action={`/inzet/${assignmentId}/eerder-stoppen`} class="card">
      <Choice
        name="lastDay"
        label={words.lastDay}
        error={refusal?.fields.find(({ field }) => field === 'lastDay')?.remedy}
        options={days.map((day) => ({ value: day, text: shortDay(t, day, today) }))}
        chosen={ending?.lastDay}
      />
      <div class="actions">
        <button type="submit" class="quiet">
          {words.look}
        </button>
      </div>
    </form>
  )
}

function Outcome({ view: { t, today }, preview }: EndEarlyProps) {
  const words = t.roads.endEarly
  const { assignmentId, requestId, ending } = preview
  if (ending === null) return null
  const { lastDay, lessons, openOffers, members, seen } = ending
  return (
    <form method="post" action={`/inzet/${assignmentId}/eerder-stoppen`} class="card">
      <input type="hidden" name="lastDay" value={lastDay} />
      <input type="hidden" name="seen" value={seen} />
      <h2>{t.roads.hours.previewTitle}</h2>
      <p>{words.falls(shortDay(t, lastDay, today), lessons)}</p>
      <ul>
        {members.map((member) => (
          <li>
            <strong>{member.name}</strong>, {t.count.lessons(member.lessons)}:{' '}
            {paidInWords(t, member)}
          </li>
        ))}
      </ul>
      {openOffers > 0 && <p>{t.roads.closing.offers(openOffers)}</p>}
      <div class="actions">
        <button type="submit" class="grave">
          {words.submit}
        </button>
        <a class="button quiet" href={`/inbox/${requestId}`}>
          {t.roads.cancel.back}
        </a>
      </div>
    </form>
  )
}
