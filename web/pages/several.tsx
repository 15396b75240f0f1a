import type { Child } from 'hono/jsx'
import { Badge } from '../parts/badge.tsx'
import { Dutch } from '../parts/dutch.tsx'
import { Table } from '../parts/table.tsx'
import type { View } from '../view.ts'

/** One of several, before or after: which it is, what happens or happened to it, and why not where it does not. */
export interface SeveralRow {
  readonly requestId: string
  readonly label: string
  readonly period: string
  readonly text: string
  readonly isGood: boolean
}

export interface ConfirmProps {
  readonly view: View
  readonly step: 'approve' | 'search'
  readonly rows: readonly SeveralRow[]
  /** What goes along when it is confirmed. */
  readonly hidden: readonly (readonly [name: string, value: string])[]
  /** How many things are done; none: there is nothing to confirm. */
  readonly count: number
  readonly back: string
}

/** What would happen to each, before anything does. */
export function Confirm({ view: { t }, step, rows, hidden, count, back }: ConfirmProps) {
  const words = t.work.several
  return (
    <>
      <Back t={t} back={back} />
      <h1>{words[step].title}</h1>
      {rows.length === 0 && <p class="notice warn">{words.nothingTicked}</p>}
      {count > 0 && <p class="lead">{words[step].lead}</p>}
      {rows.length > 0 && count === 0 && <p class="notice warn">{words.nothingToDo}</p>}
      {rows.length > 0 && (
        <form method="post" action="/inbox/samen" class="stack">
          {hidden.map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          <Rows
            t={t}
            caption={words.caption}
            head={words.willHappen}
            rows={rows}
            bad={words.skipped}
          />
          <div class="actions">
            {count > 0 && <button type="submit">{words[step].submit(count)}</button>}
            <a class="button quiet" href={back}>
              {words.back}
            </a>
          </div>
        </form>
      )}
    </>
  )
}

export interface ResultProps {
  readonly view: View
  readonly title: string
  readonly rows: readonly SeveralRow[]
  readonly back: string
  /** Where one goes on from here. */
  readonly children?: Child
}

/** What happened to each, and why not where it was refused. */
export function Result({ view: { t }, title, rows, back, children }: ResultProps) {
  const words = t.work.several
  const isMixed = rows.some(({ isGood }) => !isGood)
  return (
    <>
      <Back t={t} back={back} />
      <h1>{title}</h1>
      <p class={isMixed ? 'notice warn' : 'notice good'} role="status">
        {isMixed && `${words.goodStay} `}
        {words.once}
      </p>
      <Rows
        t={t}
        caption={words.resultCaption}
        head={words.happened}
        rows={rows}
        bad={words.failed}
      />
      <div class="actions">{children}</div>
    </>
  )
}

function Back({ t, back }: Pick<View, 't'> & { readonly back: string }) {
  return (
    <p class="path">
      <a href={back}>{t.work.several.back}</a>
    </p>
  )
}

function Rows({ t, caption, head, rows, bad }: RowsProps) {
  const words = t.work.several
  return (
    <Table<SeveralRow>
      caption={caption}
      rows={rows}
      columns={[
        {
          head: words.request,
          cell: ({ requestId, label, period }) => (
            <>
              <a href={`/inbox/${requestId}`}>{label}</a>
              <div class="muted">{period}</div>
            </>
          ),
        },
        {
          head,
          cell: ({ text, isGood }) => (
            <>
              {isGood ? null : <Badge text={bad} tone="danger" />}{' '}
              {isGood ? text : <Dutch t={t} text={text} />}
            </>
          ),
        },
      ]}
    />
  )
}

interface RowsProps extends Pick<View, 't'> {
  readonly caption: string
  readonly head: string
  readonly rows: readonly SeveralRow[]
  readonly bad: string
}
