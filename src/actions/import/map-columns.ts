import { z } from 'zod'
import {
  describeUpload,
  rememberHeadings,
  type UploadRow,
} from '../../../db/queries/import-upload.ts'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { ActionError, type FieldProblem } from '../../errors.ts'
import { record } from '../../record.ts'
import { idInput } from '../input.ts'
import { checkUpload } from './check-upload.ts'
import { COLUMNS, type Mapping, missingColumns } from './columns.ts'
import { readUpload } from './own-upload.ts'
import { parseTable } from './table.ts'
import { IMPORT_ROLES } from './upload.ts'

export const mapColumnsInput = z.strictObject({
  uploadId: idInput,
  /** Heading in the file by the column as the import calls it; what is left out is not in the file. */
  mapping: z.record(z.string().max(100), z.string().max(1_000)),
})

export type MapColumnsInput = z.output<typeof mapColumnsInput>

/** What looking at the lines came to. */
export interface CheckedFile {
  readonly lines: number
  readonly refused: number
}

/**
 * Says which heading is which column, remembers it for the next file, and looks at every line. Throws `not-found`,
 * `already-decided` where the file was read in, and `invalid-input` for a heading that lacks or is named twice.
 */
export async function mapColumns(
  context: Context,
  { uploadId, mapping }: MapColumnsInput,
): Promise<CheckedFile> {
  const actor = onlyFor(context.actor, ...IMPORT_ROLES)
  const upload = await readUpload(context, uploadId)
  if (upload.report !== null) throw alreadyRead()
  refuseMapping(upload, mapping)
  const findings = await checkUpload(context, upload, mapping)
  const refused = findings.filter(({ state }) => state === 'refused').length
  return change(context, 'import.map-columns', { uploadId, mapping }, async (tx) => {
    const { kind, boardId, poolId } = upload
    if (!(await describeUpload(tx, uploadId, { mapping, findings }))) throw alreadyRead()
    const whose = { userId: actor.userId, boardId, kind }
    await rememberHeadings(tx, { ...whose, mapping, usedAt: context.now() })
    const facts = { kind, lines: findings.length, refused }
    await record(tx, context, {
      verb: 'import.map-columns',
      subjectId: uploadId,
      boardId,
      poolId,
      facts,
    })
    return { lines: findings.length, refused }
  })
}

/** Of two people, or two tabs, who read the same file in, the second is told so. */
export function alreadyRead(): ActionError {
  return new ActionError('already-decided', 'Dit bestand is al ingelezen.')
}

function refuseMapping({ kind, content }: UploadRow, mapping: Mapping): void {
  const { headings } = parseTable(content)
  const known = COLUMNS[kind].map(({ name }) => name)
  const given = Object.entries(mapping)
  const fields = [
    ...missingColumns(kind, mapping).map((field): FieldProblem => {
      return { field, value: '', remedy: 'Kies de kolom uit uw bestand.' }
    }),
    ...given.flatMap(([field, value], place): readonly FieldProblem[] => {
      if (!known.includes(field) || !headings.includes(value))
        return [{ field, value, remedy: 'Deze kolom staat niet in het bestand.' }]
      const isTaken = given.slice(0, place).some(([, earlier]) => earlier === value)
      return isTaken ? [{ field, value, remedy: `U koos ${value} al voor iets anders.` }] : []
    }),
  ]
  if (fields.length === 0) return
  throw new ActionError('invalid-input', 'Nog niet elke kolom is gekozen.', { fields })
}
