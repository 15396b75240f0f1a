import type { ClosingProps } from '../parts/closing-props.ts'
import { ClosingResult } from '../parts/closing-result.tsx'
import { Choice, Field } from '../parts/field.tsx'
import { JustDone } from '../parts/just-done.tsx'
import { RefusalSummary } from '../parts/notice.tsx'
import { stretch } from '../parts/when.ts'

const IDS = { siteId: 'siteId', firstDay: 'firstDay', lastDay: 'lastDay', reason: 'reason' }

/** Saying that a school is closed: first what happens, then the button that does it. */
export function ClosingPage(props: ClosingProps) {
  const { view, preview, refusal } = props
  const { t } = view
  const words = t.roads.closing
  return (
    <div class="stack">
      <RefusalSummary t={t} refusal={refusal} fieldIds={IDS} />
      <JustDone view={view} said={words.done} />
      <p class="path">
        <a href="/vandaag">{t.today.title}</a>
      </p>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      {preview !== undefined && <ClosingResult {...props} preview={preview} />}
      <Ask {...props} />
      <Closings {...props} />
    </div>
  )
}

/** Asked by its address, so that looking changes nothing and can be done again. */
function Ask({ view: { t, today }, sites, typed, preview, refusal }: ClosingProps) {
  const words = t.roads.closing
  const errorOf = (name: string) => refusal?.fields.find(({ field }) => field === name)?.remedy
  const day = (name: 'firstDay' | 'lastDay') => (
    <Field
      name={name}
      label={words[name]}
      error={errorOf(name)}
      control={(control) => (
        <input {...control} type="date" class="date" min={today} value={typed[name]} />
      )}
    />
  )
  const [only] = sites
  return (
    <form method="get" action="/school-dicht" class="card" novalidate>
      <Choice
        name="siteId"
        label={words.site}
        error={errorOf('siteId')}
        {...(sites.length > 1 && { any: t.post.choose })}
        options={sites.map(({ id, name }) => ({ value: id, text: name }))}
        chosen={typed.siteId || (sites.length === 1 ? only?.id : undefined)}
      />
      {day('firstDay')}
      {day('lastDay')}
      <Choice
        name="reason"
        label={words.reason}
        error={errorOf('reason')}
        any={words.chooseReason}
        options={Object.entries(words.reasons).map(([value, text]) => ({ value, text }))}
        chosen={typed.reason}
      />
      <div class="actions">
        <button type="submit" class={preview === undefined ? undefined : 'quiet'}>
          {words.look}
        </button>
      </div>
    </form>
  )
}

function Closings({ view: { t, today }, closings }: ClosingProps) {
  const words = t.roads.closing
  return (
    <section aria-labelledby="dagen-dicht">
      <h2 id="dagen-dicht">{words.listTitle}</h2>
      {closings.length === 0 && <p>{words.none}</p>}
      {closings.length > 0 && <p class="hint">{words.reopenLead}</p>}
      {closings.map(({ id, siteName, firstDay, lastDay, name }) => (
        <form method="post" action={`/school-dicht/${id}/open`} class="card between">
          <p>
            <strong>{stretch(t, firstDay, lastDay, today)}</strong> {siteName}:{' '}
            <span lang="nl">{name}</span>
          </p>
          <button type="submit" class="quiet">
            {words.reopen(siteName, stretch(t, firstDay, lastDay, today))}
          </button>
        </form>
      ))}
    </section>
  )
}
