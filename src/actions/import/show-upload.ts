import { z } from 'zod'
import { type ImportKind, rememberedHeadings } from '../../../db/queries/import-upload.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { idInput } from '../input.ts'
import { COLUMNS, type Column, guessMapping, type Mapping, underNames } from './columns.ts'
import { ownUpload } from './own-upload.ts'
import { parseTable, type TableRow } from './table.ts'
import { IMPORT_ROLES } from './upload.ts'

export const showUploadInput = z.strictObject({ uploadId: idInput })

export type ShowUploadInput = z.output<typeof showUploadInput>

/** A file as far as it has come. */
export type ShownUpload = Awaited<ReturnType<typeof showUpload>>

/** One of the own files that are being read in, with its headings, what was found, or what became of it. Throws `not-found`. */
export async function showUpload(context: Context, { uploadId }: ShowUploadInput) {
  const actor = onlyFor(context.actor, ...IMPORT_ROLES)
  return context.db.transaction(scopeOf(actor), async (tx) => {
    const { content, ...upload } = await ownUpload(tx, context, uploadId)
    const { kind, mapping, report } = upload
    if (report !== null)
      return { ...upload, columns: COLUMNS[kind], headings: [], samples: {}, guess: {}, rows: [] }
    const table = parseTable(content)
    const guess = guessMapping(kind, table.headings, await rememberedHeadings(tx, kind))
    const rows: readonly TableRow[] = mapping === null ? [] : underNames(table, mapping)
    const { headings } = table
    return { ...upload, columns: columnsOf(kind), headings, samples: samplesOf(table), guess, rows }
  })
}

function columnsOf(kind: ImportKind): readonly Column[] {
  return COLUMNS[kind]
}

/** The first value in each column that is not empty. */
function samplesOf({ headings, rows }: ReturnType<typeof parseTable>): Mapping {
  return Object.fromEntries(
    headings.map((heading) => [
      heading,
      (rows.find(({ cells }) => cells[heading] !== '')?.cells[heading] ?? '').slice(0, 60),
    ]),
  )
}
