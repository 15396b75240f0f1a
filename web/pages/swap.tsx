import type { SwapPartner, SwapPartners } from '../../src/actions/assignment/list-swaps.ts'
import type { SwapPreview } from '../../src/actions/assignment/preview-swap.ts'
import { Dutch } from '../parts/dutch.tsx'
import { Field } from '../parts/field.tsx'
import { type Refusal, RefusalSummary } from '../parts/notice.tsx'
import { stretch } from '../parts/when.ts'
import type { View } from '../view.ts'

export interface SwapProps {
  readonly view: View
  readonly assignmentId: string
  /** As it was typed; empty for today. */
  readonly fromDay: string
  /** As it was typed; empty for everybody. */
  readonly name?: string
  /** With whom; not while a swap is shown. */
  readonly partners?: SwapPartners
  readonly preview?: SwapPreview
  readonly refusal: Refusal | undefined
}

/** Two people change places: with whom, and then what it means beside the button that does it. */
export function SwapPage(props: SwapProps) {
  const { view, partners, preview, refusal } = props
  const words = view.t.roads.swap
  const requestId = partners?.requestId ?? preview?.sides[0].requestId
  const name = partners?.memberName ?? preview?.sides[0].memberName
  return (
    <div class="stack">
      <RefusalSummary
        t={view.t}
        refusal={refusal}
        fieldIds={preview ? {} : { fromDay: 'vanaf', name: 'naam' }}
      />
      {requestId !== undefined && (
        <p class="path">
          <a href={`/inbox/${requestId}`}>{words.back}</a>
        </p>
      )}
      <h1>{name === undefined ? words.lookFirst : words.title(name)}</h1>
      {preview === undefined ? (
        <>
          <p class="lead">{words.lead}</p>
          <FromDay {...props} />
          {partners !== undefined && <Partners {...{ ...props, partners }} />}
        </>
      ) : (
        <Preview {...{ ...props, preview }} />
      )}
    </div>
  )
}

function FromDay({ view: { t }, assignmentId, fromDay, name, partners, refusal }: SwapProps) {
  const words = t.roads.swap
  const typed = fromDay === '' ? (partners?.fromDay ?? '') : fromDay
  return (
    <form method="get" action={`/inzet/${assignmentId}/ruilen`} class="card">
      <Field
        name="vanaf"
        label={words.fromDay}
        hint={words.fromHint}
        error={refusal?.fields.find(({ field }) => field === 'fromDay')?.remedy}
        control={(control) => <input {...control} type="date" value={typed} />}
      />
      <Field
        name="naam"
        label={words.name}
        hint={words.nameHint}
        error={refusal?.fields.find(({ field }) => field === 'name')?.remedy}
        control={(control) => <input {...control} type="search" value={name} />}
      />
      <div class="actions">
        <button type="submit" class="quiet">
          {words.look}
        </button>
      </div>
    </form>
  )
}

function Partners({
  view,
  assignmentId,
  partners,
}: SwapProps & { readonly partners: SwapPartners }) {
  const words = view.t.roads.swap
  const able = partners.partners.filter(({ why }) => why.length === 0)
  const unable = partners.partners.filter(({ why }) => why.length > 0)
  return (
    <section class="card" aria-labelledby="kan">
      <h2 id="kan">{words.canTitle}</h2>
      {able.length === 0 && <p>{words.nobody}</p>}
      {partners.hasMore && <p>{words.hasMore}</p>}
      {able.length > 0 && (
        <ul class="why">
          {able.map((one) => (
            <li>
              <Who view={view} partner={one} />
              <div>
                <a
                  href={`/inzet/${assignmentId}/ruilen?met=${one.assignmentId}&vanaf=${partners.fromDay}`}
                >
                  {words.choose(one.memberName)}
                </a>
              </div>
            </li>
          ))}
        </ul>
      )}
      {unable.length > 0 && (
        <details>
          <summary>{words.cannotTitle(unable.length)}</summary>
          <ul class="why">
            {unable.map((one) => (
              <li>
                <Who view={view} partner={one} />
                <div class="muted">
                  <Dutch t={view.t} text={one.why.join(' ')} />
                </div>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

function Who({ view, partner }: { readonly view: View; readonly partner: SwapPartner }) {
  const { t, today } = view
  const { memberName, siteName, firstDay, lastDay, lessons } = partner
  return (
    <>
      <strong>{t.roads.swap.partner(memberName, siteName)}</strong>: {t.count.lessons(lessons)},{' '}
      {stretch(t, firstDay, lastDay, today)}
    </>
  )
}

function Preview({ view, assignmentId, preview }: SwapProps & { readonly preview: SwapPreview }) {
  const { t, today } = view
  const words = t.roads.swap
  const { sides, fromDay, seen, possible } = preview
  const path = `/inzet/${assignmentId}/ruilen`
  const other = `${path}?vanaf=${fromDay}`
  return (
    <form method="post" action={path} class="card">
      <h2>{possible ? words.previewTitle : words.impossible}</h2>
      <ul class="why">
        {sides.map(({ takenByName, lessons, siteName, memberName, firstDay, lastDay, why }) => (
          <li>
            {words.goes(takenByName, t.count.lessons(lessons), siteName, memberName)}:{' '}
            {stretch(t, firstDay, lastDay, today)}.
            {why.length > 0 && (
              <div class="muted">
                <Dutch t={t} text={why.join(' ')} />
              </div>
            )}
          </li>
        ))}
      </ul>
      {possible && <p>{words.told}</p>}
      <input type="hidden" name="withAssignmentId" value={sides[1].assignmentId} />
      <input type="hidden" name="fromDay" value={fromDay} />
      <input type="hidden" name="seen" value={seen} />
      <div class="actions">
        {possible && <button type="submit">{words.submit}</button>}
        <a class="button quiet" href={other}>
          {words.other}
        </a>
      </div>
    </form>
  )
}
