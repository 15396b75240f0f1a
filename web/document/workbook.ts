import writeExcelFile from 'write-excel-file/node'
import type { DashboardLine } from './dashboard-lines.ts'

/** The media type of a workbook. */
export const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/**
 * Lines under a head as a workbook of one sheet. Every text is written as text, so that a name which begins with `=` is no
 * formula; numbers are numbers.
 */
export async function workbookOf(
  sheet: string,
  [head = [], ...lines]: readonly DashboardLine[],
  widths: readonly number[],
): Promise<Uint8Array<ArrayBuffer>> {
  const file = writeExcelFile(
    [
      head.map((name) => ({ ...cellOf(name), fontWeight: 'bold' as const })),
      ...lines.map((line) => line.map(cellOf)),
    ],
    { sheet, columns: widths.map((width) => ({ width })), stickyRowsCount: 1 },
  )
  return new Uint8Array(await file.toBuffer())
}

function cellOf(value: string | number) {
  return typeof value === 'number' ? { value, type: Number } : { value, type: String, format: '@' }
}
