import type { CellNote } from '../../../db/queries/import-upload.ts'
import { type Day, parseDay } from '../../../scheduler/domain/day.ts'
import type { TableRow } from './table.ts'

/** Says what is wrong with one cell of the row at hand: its column, the way out, and what was found there where that is less. */
export type Complain = (column: string, remedy: string, value?: string) => void

/** How the rows of one kind of file become records. */
export interface RowReader<Entry> {
  readonly read: (row: TableRow, complain: Complain) => Entry
  /** What no two rows may share, and the column that is blamed for the second. */
  readonly key: (entry: Entry) => string
  readonly keyColumn: string
}

/** A row with what it says and what is wrong with it so far; more may be found later. */
export interface ReadRow<Entry> {
  readonly row: TableRow
  readonly entry: Entry
  readonly problems: CellNote[]
  readonly complain: Complain
}

const CUT_OFF: CellNote = {
  column: null,
  value: '',
  remedy: 'Deze regel heeft niet evenveel kolommen als de kop. Is het bestand afgebroken?',
}

/** The records in the rows of a file, each with everything that is wrong with its cells by themselves. */
export function eachRow<Entry>(
  rows: readonly TableRow[],
  { read, key, keyColumn }: RowReader<Entry>,
): readonly ReadRow<Entry>[] {
  const lineOf = new Map<string, number>()
  return rows.map((row) => {
    const problems: CellNote[] = row.isCutOff ? [CUT_OFF] : []
    const complain: Complain = (column, remedy, value) => {
      // Of a line that is cut off nobody knows which cell is which.
      if (row.isCutOff) return
      problems.push({ column, value: (value ?? row.cells[column] ?? '').slice(0, 100), remedy })
    }
    const entry = read(row, complain)
    const earlier = lineOf.get(key(entry))
    if (earlier !== undefined) complain(keyColumn, `Dit staat ook op regel ${earlier}.`)
    else if (!row.isCutOff) lineOf.set(key(entry), row.line)
    return { row, entry, problems, complain }
  })
}

/** A needed day in a cell; a complaint and an arbitrary day where it is none. */
export function dayIn(cells: TableRow['cells'], column: string, complain: Complain): Day {
  const found = parseDay(isoDay(cells[column] ?? ''))
  const isOfOurTime = found !== undefined && found >= '1900-01-01' && found <= '2199-12-31'
  if (!isOfOurTime) {
    complain(column, 'Geef een bestaande datum, bijvoorbeeld 2026-09-07 of 7-9-2026.')
  }
  return isOfOurTime ? found : ('2000-01-01' as Day)
}

/** A day in a cell that may be empty. */
export function dayOrNullIn(
  cells: TableRow['cells'],
  column: string,
  complain: Complain,
): Day | null {
  return (cells[column] ?? '') === '' ? null : dayIn(cells, column, complain)
}

/** `7-9-2026` and `07/09/2026`, as Excel writes a day in Dutch, as `2026-09-07`. */
function isoDay(text: string): string {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/.exec(text) ?? []
  return year === '' ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}
