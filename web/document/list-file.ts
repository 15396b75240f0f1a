import { inSheet } from '../../src/actions/in-sheet.ts'
import type { Names } from '../../src/actions/reference/names.ts'
import type { ListRead } from '../../src/actions/taken-list/take.ts'
import type { Messages } from '../words/nl.ts'
import type { DashboardLine } from './dashboard-lines.ts'
import { concernLines } from './lists/concerns.ts'
import { paperLines } from './lists/papers.ts'
import { searchTimeLines } from './lists/search-time.ts'
import { selectionLines } from './lists/selection.ts'
import { setAsideLines } from './lists/set-aside.ts'
import { shortageLines } from './lists/shortages.ts'
import { workbookOf } from './workbook.ts'

/** Wide enough for words; nobody reads a number that is cut off. */
const WIDTH = 24

/** A list as CSV for Excel. */
export function listCsv(t: Messages, names: Names, read: ListRead): string {
  return inSheet(listLines(t, names, read))
}

/** The same as a workbook. */
export async function listXlsx(
  t: Messages,
  names: Names,
  read: ListRead,
): Promise<Uint8Array<ArrayBuffer>> {
  const lines = listLines(t, names, read)
  const widths = (lines[0] ?? []).map(() => WIDTH)
  return workbookOf(t.lists.files[read.list], lines, widths)
}

function listLines(t: Messages, names: Names, read: ListRead): readonly DashboardLine[] {
  switch (read.list) {
    case 'selection':
      return selectionLines(t, read.found.criteria)
    case 'shortages':
      return shortageLines(t, read.found)
    case 'papers':
      return paperLines(t, names, read.found.items)
    case 'search-time':
      return searchTimeLines(t, read.found.items)
    case 'concerns':
      return concernLines(t, read.found.items)
    case 'set-aside':
      return setAsideLines(t, read.found.rules)
  }
}
