import type { Child } from 'hono/jsx'

/** One column: its head, and what a row says in it. The first column names the row. */
export interface Column<Row> {
  readonly head: string
  readonly cell: (row: Row) => Child
}

/**
 * A table that folds into cards on a phone. The roles are spelled out since a browser forgets that a table is one when its
 * rows are laid out as blocks.
 */
export function Table<Row>({
  caption,
  columns,
  rows,
  isCaptionSeen = false,
  isWide = false,
}: TableProps<Row>) {
  const reached = isWide ? { tabindex: 0, role: 'region', 'aria-label': caption } : {}
  return (
    <div class="sheet folds" {...reached}>
      <table role="table">
        <caption class={isCaptionSeen ? undefined : 'unseen'}>{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map(({ head }) => (
              <th scope="col" role="columnheader">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr role="row">
              {columns.map(({ head, cell }, place) =>
                place === 0 ? (
                  <th scope="row" role="rowheader">
                    {cell(row)}
                  </th>
                ) : (
                  <td role="cell" data-column={head}>
                    {cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface TableProps<Row> {
  readonly caption: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly isCaptionSeen?: boolean
  /** Wider than most screens: the keyboard must be able to move it sideways. */
  readonly isWide?: boolean
}
