import { lineOfText } from '../input.ts'
import type { Complain } from './each-row.ts'
import type { TableRow } from './table.ts'

/** One line of text in a cell; empty, or with a complaint and empty, where it is none that can be kept. */
export function lineIn(
  cells: TableRow['cells'],
  column: string,
  complain: Complain,
  { max, isNeeded = false }: { readonly max: number; readonly isNeeded?: boolean },
): string {
  const text = cells[column] ?? ''
  if (text === '') {
    if (isNeeded) complain(column, 'Vul dit in.')
    return ''
  }
  const read = lineOfText(max).safeParse(text)
  if (read.success) return read.data
  for (const { message } of read.error.issues) complain(column, message)
  return ''
}
