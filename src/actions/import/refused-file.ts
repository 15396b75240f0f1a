import { z } from 'zod'
import type { CellNote, UploadRow } from '../../../db/queries/import-upload.ts'
import { onlyFor } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { notFound } from '../../errors.ts'
import { inSheet } from '../in-sheet.ts'
import { idInput, lineOfText } from '../input.ts'
import { readUpload } from './own-upload.ts'
import { parseTable } from './table.ts'
import { IMPORT_ROLES } from './upload.ts'

export const readRefusedFileInput = z.strictObject({
  uploadId: idInput,
  /** What the column with the reasons is called. */
  reasonHeading: lineOfText(60),
})

export type ReadRefusedFileInput = z.output<typeof readRefusedFileInput>

/**
 * The refused lines of a file as CSV, as they came and with a reason behind each: to be put right and sent again, the last column
 * is then left out by itself. For Excel: `;`, a mark of UTF-8, and no cell that it would take for a formula. Throws `not-found`.
 */
export async function readRefusedFile(
  context: Context,
  { uploadId, reasonHeading }: ReadRefusedFileInput,
): Promise<{ readonly fileName: string; readonly text: string }> {
  onlyFor(context.actor, ...IMPORT_ROLES)
  const upload = await readUpload(context, uploadId)
  const { headings, lines } = refusedIn(upload)
  const kept = headings.filter((heading) => heading !== reasonHeading)
  const places = kept.map((heading) => headings.indexOf(heading))
  const rows = lines.map(({ cells, reasons }) => [
    ...places.map((place) => cells[place] ?? ''),
    reasons.map(inWords).join(' '),
  ])
  const text = inSheet([[...kept, reasonHeading], ...rows])
  return { fileName: `geweigerd-${upload.fileName.replace(/\.\w+$/, '')}.csv`, text }
}

interface RefusedLine {
  readonly cells: readonly string[]
  readonly reasons: readonly CellNote[]
}

function refusedIn({ report, findings, content }: UploadRow): {
  readonly headings: readonly string[]
  readonly lines: readonly RefusedLine[]
} {
  if (report !== null) return { headings: report.headings, lines: report.skipped }
  if (findings === null) throw notFound()
  const { headings, rows } = parseTable(content)
  const wrong = new Map(
    findings.flatMap(({ line, state, problems }) =>
      state === 'refused' ? [[line, problems] as const] : [],
    ),
  )
  const lines = rows.flatMap(({ line, cells }) => {
    const reasons = wrong.get(line)
    return reasons ? [{ cells: headings.map((heading) => cells[heading] ?? ''), reasons }] : []
  })
  return { headings, lines }
}

function inWords({ column, remedy }: CellNote): string {
  return column === null ? remedy : `${column}: ${remedy}`
}
