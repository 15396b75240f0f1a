import type { HoursPreview, MovedLesson } from '../../src/actions/assignment/preview-hours.ts'
import type { View } from '../view.ts'
import type { OtherHoursProps } from './other-hours-props.ts'
import { paidInWords } from './paid-in-words.ts'
import { shortDay } from './when.ts'

/** What other hours would do, with the button that does it. */
export function HoursResult({
  view,
  hours,
  typed,
  preview,
}: OtherHoursProps & { readonly preview: HoursPreview }) {
  const { t } = view
  const words = t.roads.hours
  const { memberName, falling, coming, openOffers, outcome, why, seen } = preview
  return (
    <section class="card" aria-labelledby="gevolg">
      <h2 id="gevolg">{words.previewTitle}</h2>
      {falling.length > 0 && (
        <>
          <h3>{words.falling(t.count.lessons(falling.length))}</h3>
          <Moved view={view} lessons={falling} />
          <p>
            {memberName}, {paidInWords(t, preview)}
          </p>
        </>
      )}
      {outcome !== null && (
        <>
          <h3>{words.coming(t.count.lessons(coming.length))}</h3>
          <Moved view={view} lessons={coming} />
          <p>{words.outcome[outcome](memberName)}</p>
          {why.length > 0 && (
            <ul class="why">
              {why.map((sentence) => (
                <li>{sentence}</li>
              ))}
            </ul>
          )}
        </>
      )}
      {openOffers > 0 && <p>{t.roads.closing.offers(openOffers)}</p>}
      <form method="post" action={`/inzet/${hours.assignmentId}/uren`}>
        {Object.entries({ ...typed, stap: 'doe', seen }).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <div class="actions">
          <button type="submit" class="grave">
            {words.submit}
          </button>
        </div>
      </form>
    </section>
  )
}

function Moved({
  view,
  lessons,
}: {
  readonly view: View
  readonly lessons: readonly MovedLesson[]
}) {
  return (
    <ul class="why">
      {lessons.map(({ day, from, until, group }) => (
        <li>
          {shortDay(view.t, day, view.today)} {from}-{until}
          {group !== null && `, ${group}`}
        </li>
      ))}
    </ul>
  )
}
