import { type Day, parseDay } from '../../../scheduler/domain/day.ts'
import type { FieldProblem } from '../../errors.ts'
import type { TableRow } from './table.ts'

/** Says what is wrong with one cell of the row at hand: its column and the way out. */
export type Complain = (column: string, remedy: string) => void

/** How the rows of one kind of file become records. */
export interface RowReader<Entry> {
  readonly read: (row: TableRow, complain: Complain) => Entry
  /** What no two rows may share, and the column that is blamed for the second. */
  readonly key: (entry: Entry) => string
  readonly keyColumn: string
}

/** The records in the rows of a file; what is wrong is added to `problems` with its line, column and value. */
export function eachRow<Entry>(
  rows: readonly TableRow[],
  { read, key, keyColumn }: RowReader<Entry>,
  problems: FieldProblem[],
): readonly Entry[] {
  const lineOf = new Map<string, number>()
  return rows.map((row) => {
    const complain: Complain = (column, remedy) => problems.push(cellProblem(row, column, remedy))
    const entry = read(row, complain)
    const earlier = lineOf.get(key(entry))
    if (earlier !== undefined) complain(keyColumn, `Dit staat ook op regel ${earlier}.`)
    lineOf.set(key(entry), row.line)
    return entry
  })
}

/** A needed day in a cell; a complaint and an arbitrary day where it is none. */
export function dayIn(cells: TableRow['cells'], column: string, complain: Complain): Day {
  const found = parseDay(cells[column] ?? '')
  if (found === undefined) {
    complain(column, 'Geef een bestaande datum als jjjj-mm-dd, bijvoorbeeld 2026-09-07.')
  }
  return found ?? ('2000-01-01' as Day)
}

/** A day in a cell that may be empty. */
export function dayOrNullIn(
  cells: TableRow['cells'],
  column: string,
  complain: Complain,
): Day | null {
  return (cells[column] ?? '') === '' ? null : dayIn(cells, column, complain)
}

function cellProblem(row: TableRow, column: string, remedy: string): FieldProblem {
  const value = (row.cells[column] ?? '').slice(0, 100)
  return { field: `regel ${row.line}, ${column}`, value, remedy }
}
