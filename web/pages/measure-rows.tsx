import type { listMeasureRows } from '../../src/actions/measures/rows.ts'
import { amount } from '../charts/amount.ts'
import { dashboardPath, type Shown } from '../insight/address.ts'
import { nameOf, unitOf } from '../insight/section.ts'
import { Table } from '../parts/table.tsx'
import { stretch } from '../parts/when.ts'
import type { View } from '../view.ts'

type Found = Awaited<ReturnType<typeof listMeasureRows>>
type Row = Found['items'][number]

interface MeasureRowsProps {
  readonly view: View
  readonly found: Found
  readonly shown: Shown
}

/** The requests behind one figure, each with what it adds to it. */
export function MeasureRows({ view, found, shown }: MeasureRowsProps) {
  const { t, today, signedIn } = view
  const words = t.insight.rows
  const { measure, value, items } = found
  const written = (number: number | null) =>
    number === null
      ? t.insight.nothingToSay
      : amount(t, unitOf({ ...measure, definition: '' }), number)
  const mayOpen = signedIn?.actor.role !== 'board'
  return (
    <>
      <p class="path">
        <a href={dashboardPath(shown)}>{words.back}</a>
      </p>
      <h1>{words.title(nameOf(t, { ...measure, definition: '' }))}</h1>
      <p class="lead">{words.total(written(value))}</p>
      {items.length === 0 ? (
        <p class="card">{words.none}</p>
      ) : (
        <Table<Row>
          caption={words.caption}
          rows={items}
          columns={[
            {
              head: words.first,
              cell: ({ id, firstDay, lastDay }) => {
                const days = stretch(t, firstDay, lastDay, today)
                return mayOpen ? <a href={`/inbox/${id}`}>{days}</a> : days
              },
            },
            { head: words.board, cell: ({ boardName }) => boardName },
            { head: words.site, cell: ({ siteName }) => siteName },
            { head: words.role, cell: ({ roleName }) => roleName },
            { head: words.kind, cell: ({ kind }) => t.post.kinds[kind] },
            { head: words.status, cell: ({ status }) => t.status.request[status] },
            { head: words.value, cell: (row) => written(row.value) },
          ]}
        />
      )}
    </>
  )
}
