import type { ChangedPart, PlannedPart, RunDifference } from '../../src/actions/run/difference.ts'
import type { View } from '../view.ts'
import { Dutch } from './dutch.tsx'
import { type Column, Table } from './table.tsx'
import { moment, stretch } from './when.ts'

/** Longer lists are looked through in the list of requests. */
const ROWS_MAX = 100

/** What a run changes: who stays, what is new, who changes and why, and what nobody was found for. */
export function Difference({ view, difference }: DifferenceProps) {
  const { t } = view
  const words = t.work.runs
  const { earlier, changes, filled, stays, nobody } = difference
  return (
    <section class="card" aria-labelledby="anders">
      <h2 id="anders">{words.differenceTitle}</h2>
      <p class="muted">
        {earlier === null ? words.firstPlan : words.comparedWith(moment(t, earlier.startedAt))}{' '}
        {words.fixed}
      </p>
      <ul class="tally">
        <li>{words.changes(changes.length)}</li>
        <li>{words.fresh(filled.length)}</li>
        <li>{words.stays(stays.length)}</li>
        <li>{words.nobody(nobody.length)}</li>
      </ul>
      {changes.length > 0 ? (
        <Changes view={view} rows={changes} />
      ) : (
        earlier !== null && <p>{t.run.noChanges}</p>
      )}
      <Folded view={view} title={words.freshTitle} rows={filled} />
      <Folded view={view} title={words.nobodyTitle} rows={nobody} isNobody />
      <Folded view={view} title={words.staysTitle} rows={stays} />
    </section>
  )
}

interface DifferenceProps {
  readonly view: View
  readonly difference: RunDifference
}

function Changes({ view, rows }: { readonly view: View; readonly rows: readonly ChangedPart[] }) {
  const { t } = view
  const words = t.work.runs
  return (
    <>
      <h3>{words.changesTitle}</h3>
      <Table<ChangedPart>
        caption={words.changesTitle}
        rows={rows.slice(0, ROWS_MAX)}
        columns={[
          requestColumn(view),
          { head: words.was, cell: ({ was }) => was ?? words.nobodyName },
          { head: words.is, cell: ({ memberName }) => memberName ?? words.nobodyName },
          { head: words.why, cell: ({ sentence }) => <Dutch t={t} text={sentence} /> },
        ]}
      />
      <More view={view} count={rows.length} />
    </>
  )
}

function Folded({ view, title, rows, isNobody = false }: FoldedProps) {
  const { t } = view
  const words = t.work.runs
  if (rows.length === 0) return null
  const columns: readonly Column<PlannedPart>[] = [
    requestColumn(view),
    { head: words.lessons, cell: ({ lessons }) => t.count.lessons(lessons) },
    ...(isNobody
      ? []
      : [
          { head: words.is, cell: ({ memberName }: PlannedPart) => memberName ?? words.nobodyName },
        ]),
  ]
  return (
    <details>
      <summary>
        {title} ({rows.length})
      </summary>
      <Table<PlannedPart> caption={title} rows={rows.slice(0, ROWS_MAX)} columns={columns} />
      <More view={view} count={rows.length} />
    </details>
  )
}

interface FoldedProps {
  readonly view: View
  readonly title: string
  readonly rows: readonly PlannedPart[]
  readonly isNobody?: boolean
}

function requestColumn({ t, today }: View): Column<PlannedPart> {
  return {
    head: t.work.runs.request,
    cell: ({ requestId, siteName, firstDay, lastDay }) => (
      <>
        <a href={`/inbox/${requestId}`}>{siteName}</a>
        <div class="muted">{stretch(t, firstDay, lastDay, today)}</div>
      </>
    ),
  }
}

function More({ view: { t }, count }: { readonly view: View; readonly count: number }) {
  return count > ROWS_MAX ? <p class="muted">{t.work.runs.more(count - ROWS_MAX)}</p> : null
}
