import type { CancelPreview } from '../../src/actions/assignment/preview-cancel.ts'
import type { ShownAssignment } from '../../src/actions/assignment/show.ts'
import type { Names } from '../../src/actions/reference/names.ts'
import { DaysOut, DaysSent, freedInWords } from '../parts/days-out.tsx'
import { Choice } from '../parts/field.tsx'
import { type Refusal, RefusalSummary } from '../parts/notice.tsx'
import type { View } from '../view.ts'
import { comingOf } from './arrival-pack.tsx'

/** Nearer than this the school had better hear a voice. */
const SOON_MS = 48 * 60 * 60 * 1000

/** Saying that one cannot come: what it means stands beside the button that does it. */
export function CannotCome({ view, assignment, preview, typed, refusal }: CannotComeProps) {
  const { t } = view
  const words = t.member.cancel
  const coming = comingOf(view, assignment)
  const [first] = coming
  return (
    <div class="stack">
      <RefusalSummary
        t={t}
        refusal={refusal}
        fieldIds={{ reason: 'reason', firstDay: 'firstDay', lastDay: 'lastDay' }}
      />
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
          <CancelForm {...{ view, assignment, preview, typed, refusal }} />
        </>
      )}
    </div>
  )
}

interface CannotComeProps {
  readonly view: View
  readonly names: Names
  readonly assignment: ShownAssignment
  /** Undefined where the assignment is over. */
  readonly preview: CancelPreview | undefined
  readonly typed: { readonly reason: string }
  readonly refusal: Refusal | undefined
}

function CancelForm({ view, assignment, preview, typed, refusal }: Omit<CannotComeProps, 'names'>) {
  const { t } = view
  const words = t.member.cancel
  const action = `/agenda/${assignment.id}/afmelden`
  const error = refusal?.fields.find(({ field }) => field === 'reason')?.remedy
  const freed = preview?.freed ?? null
  if (preview === undefined || freed === null) return null
  return (
    <>
      <DaysOut {...{ view, preview, action, refusal }} />
      <form method="post" action={action} class="card">
        <DaysSent freed={freed} />
        <p>{t.roads.cancel.own(freedInWords(view, freed))}</p>
        <Choice
          name="reason"
          label={words.reason}
          hint={`${words.reasonHint} ${words.onCall}`}
          error={error}
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
    </>
  )
}
