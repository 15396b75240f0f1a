import type { CouldCome } from '../../src/actions/absence/could-come.ts'
import type { PreviewedAbsence } from '../../src/actions/absence/preview.ts'
import type { Names } from '../../src/actions/reference/names.ts'
import type { FieldProblem } from '../../src/errors.ts'
import type { View } from '../view.ts'
import type { Messages } from '../words/nl.ts'
import { Dutch } from './dutch.tsx'
import { LessonsByWeek } from './lessons-by-week.tsx'
import { shortDay } from './when.ts'

/** What posting would ask, as far as the form tells. */
export interface ShownPreview {
  readonly preview: PreviewedAbsence
  readonly couldCome: CouldCome | null
}

/**
 * What would be asked, beside the form. With a script it follows what is typed; it asks for its own page again with the form as
 * it stands, and nothing is posted by that.
 */
export function PostPreview({ view, names, shown, missing }: PostPreviewProps) {
  const { t } = view
  return (
    <section
      id="voorbeeld"
      class="card"
      aria-labelledby="voorbeeld-titel"
      aria-live="polite"
      hx-post="/melden"
      hx-vals="stap:stil"
      hx-trigger="change from:#melding delay:300ms"
      hx-select="#voorbeeld"
      hx-swap="outerMorph"
      hx-sync="this:replace"
    >
      <h2 id="voorbeeld-titel">{t.post.previewTitle}</h2>
      {shown === undefined ? (
        <NotYet t={t} missing={missing} />
      ) : (
        <Asked view={view} names={names} {...shown} />
      )}
    </section>
  )
}

/** What to fill in for a preview: what is still missing, once somebody began. */
function NotYet({ t, missing }: { readonly t: Messages } & Pick<PostPreviewProps, 'missing'>) {
  if (missing.length === 0) return <p class="muted">{t.post.previewEmpty}</p>
  return (
    <>
      <p>{t.post.previewMissing}</p>
      <ul class="muted">
        {missing.map(({ remedy }) => (
          <li>{remedy}</li>
        ))}
      </ul>
    </>
  )
}

interface PostPreviewProps {
  readonly view: View
  readonly names: Names
  readonly shown: ShownPreview | undefined
  readonly missing: readonly FieldProblem[]
}

function Asked({ view: { t, today }, names, preview, couldCome }: AskedProps) {
  const { sessions, minutes, length, pool, refusals, warnings, skipped } = preview
  const words = t.post
  return (
    <>
      {refusals.length > 0 && (
        <ul class="why notice danger">
          {refusals.map(({ detail, fields }) => (
            <li>
              <Dutch t={t} text={[detail, ...fields.map(({ remedy }) => remedy)].join(' ')} />
            </li>
          ))}
        </ul>
      )}
      <p>
        <strong>{words.asked(t.count.lessons(sessions.length), t.minutes(minutes))}</strong>
      </p>
      {length !== null && (
        <p>{t.request.lengthLine(length.schoolDays, length.calendarDays, length.sessionDays)}</p>
      )}
      <p>{pool === null ? words.toNobody : words.toPool(pool.name)}</p>
      {couldCome !== null && <p>{words.couldCome(couldCome.possible, couldCome.members)}</p>}
      {warnings.length > 0 && (
        <div class="notice warn">
          <h3>{words.warningsTitle}</h3>
          <ul class="why">
            {warnings.map(({ detail }) => (
              <li>
                <Dutch t={t} text={detail} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {skipped.length > 0 && (
        <details>
          <summary>{words.skipped(skipped.length)}</summary>
          <ul class="why">
            {skipped.map(({ day, closed }) => (
              <li>
                {words.skippedLine(shortDay(t, day, today), closed?.name ?? words.clockSkips)}
              </li>
            ))}
          </ul>
        </details>
      )}
      <LessonsByWeek t={t} names={names} lessons={sessions} />
    </>
  )
}

interface AskedProps extends Omit<PostPreviewProps, 'shown' | 'missing'>, ShownPreview {}
