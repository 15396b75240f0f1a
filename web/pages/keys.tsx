import type { OwnKeys } from '../../src/actions/access-key/list.ts'
import { KEY_DAYS } from '../../src/actions/access-key/make.ts'
import { Choice, Field } from '../parts/field.tsx'
import { JustDone } from '../parts/just-done.tsx'
import {
  type RefusedStep,
  StepRefusal,
  stepErrorOf,
  stepFieldId,
  typedOr,
} from '../parts/people/step-form.tsx'
import { ProofFirst } from '../parts/proof-first.tsx'
import { Table } from '../parts/table.tsx'
import { moment } from '../parts/when.ts'
import type { View } from '../view.ts'

const HOME = '/mijn-sleutels'

export interface KeysProps {
  readonly view: View
  readonly own: OwnKeys
  /** One that was made just now: it is shown here and never again. */
  readonly made: { readonly key: string; readonly isInPlace: boolean } | undefined
  readonly refused: RefusedStep | undefined
}

/** The own keys for programs. */
export function Keys(props: KeysProps) {
  const { view, refused, own, made } = props
  const words = view.t.keys
  return (
    <>
      <StepRefusal t={view.t} refused={refused} />
      <JustDone view={view} said={words.done} />
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <div class="stack">
        {made !== undefined && <Made words={words} made={made} />}
        {own.keys.length === 0 ? <p class="card">{words.none}</p> : <List {...props} />}
        <section class="card" aria-labelledby="nieuw">
          <h2 id="nieuw">{words.newTitle}</h2>
          <ProofFirst view={view} isProven={own.isProven} />
          {own.isProven && <Make {...props} />}
        </section>
        <p class="muted">
          {words.how} <a href="/api">{view.t.nav.api}</a>
        </p>
      </div>
    </>
  )
}

function Made({ words, made }: { words: View['t']['keys']; made: NonNullable<KeysProps['made']> }) {
  return (
    <section class="notice" aria-labelledby="sleutel">
      <h2 id="sleutel" autofocus tabindex={-1}>
        {words.madeTitle}
      </h2>
      <p>
        <code class="secret">{made.key}</code>
      </p>
      <p>{words.madeLead}</p>
      {made.isInPlace && <p>{words.overlap}</p>}
    </section>
  )
}

function List({ view: { t }, own: { keys } }: KeysProps) {
  const words = t.keys
  return (
    <Table
      caption={words.title}
      rows={keys}
      columns={[
        { head: words.label, cell: ({ label }) => label },
        { head: words.role, cell: ({ role }) => (role === null ? words.everyRole : t.roles[role]) },
        { head: words.made, cell: ({ createdAt }) => moment(t, createdAt) },
        {
          head: words.until,
          cell: ({ expiresAt }) => (expiresAt === null ? words.always : moment(t, expiresAt)),
        },
        {
          head: words.used,
          cell: ({ lastUsedAt }) => (lastUsedAt === null ? words.never : moment(t, lastUsedAt)),
        },
        {
          head: words.act,
          cell: ({ id, label }) => (
            <div class="side-by-side">
              <form method="post" action={`${HOME}/${id}/vernieuw`}>
                <button type="submit" class="quiet" aria-label={words.rotateOf(label)}>
                  {words.rotate}
                </button>
              </form>
              <form method="post" action={`${HOME}/${id}/intrekken`}>
                <button type="submit" class="quiet" aria-label={words.revokeOf(label)}>
                  {words.revoke}
                </button>
              </form>
            </div>
          ),
        },
      ]}
    />
  )
}

function Make({ view: { t }, refused }: KeysProps) {
  const words = t.keys
  const at = { action: `${HOME}/nieuw`, refused }
  return (
    <form method="post" action={at.action} novalidate>
      <Field
        name="label"
        id={stepFieldId(at.action, 'label')}
        label={words.newLabel}
        error={stepErrorOf(at, 'label')}
        control={(field) => (
          <input
            {...field}
            type="text"
            maxlength={60}
            value={typedOr(at, 'label', '')}
            autocomplete="off"
          />
        )}
      />
      <Choice
        name="days"
        id={stepFieldId(at.action, 'days')}
        label={words.days}
        error={stepErrorOf(at, 'days')}
        options={KEY_DAYS.map((days) => ({ value: String(days), text: words.daysOf[days] }))}
        chosen={typedOr(at, 'days', '90')}
      />
      <div class="actions">
        <button type="submit">{words.make}</button>
      </div>
    </form>
  )
}
