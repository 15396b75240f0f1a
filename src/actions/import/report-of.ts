import type { UploadReport, UploadRow } from '../../../db/queries/import-upload.ts'
import type { CheckedLine } from './checked-line.ts'
import { parseTable } from './table.ts'

/** What became of a file, line by line; the lines that were left out keep their cells, to be put right and sent again. */
export function reportOf(
  { content }: Pick<UploadRow, 'content'>,
  lines: readonly CheckedLine<unknown>[],
  requestIds: ReadonlyMap<number, string>,
): UploadReport {
  const table = parseTable(content)
  const rowOf = new Map(table.rows.map((row) => [row.line, row]))
  const of = (state: CheckedLine<unknown>['state']) => lines.filter((line) => line.state === state)
  const [created, updated] = [of('new'), of('changed')]
  return {
    created: created.length,
    updated: updated.length,
    unchanged: of('same').length,
    headings: table.headings,
    made: [...created, ...updated]
      .toSorted((one, other) => one.line - other.line)
      .map(({ line, about }) => {
        const requestId = requestIds.get(line)
        return requestId === undefined ? { line, about } : { line, about, requestId }
      }),
    skipped: of('refused').map(({ line, about, problems }) => ({
      line,
      about,
      cells: table.headings.map((heading) => rowOf.get(line)?.cells[heading] ?? ''),
      reasons: problems,
    })),
  }
}
