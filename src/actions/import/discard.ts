import { z } from 'zod'
import { deleteUpload } from '../../../db/queries/import-upload.ts'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { record } from '../../record.ts'
import { idInput } from '../input.ts'
import { ownUpload } from './own-upload.ts'
import { IMPORT_ROLES } from './upload.ts'

export const discardFileInput = z.strictObject({ uploadId: idInput })

export type DiscardFileInput = z.output<typeof discardFileInput>

/** Throws a file away; what was read in of it stays. Throws `not-found`. */
export async function discardFile(context: Context, input: DiscardFileInput) {
  onlyFor(context.actor, ...IMPORT_ROLES)
  return change(context, 'import.discard', input, async (tx) => {
    const { id, kind, boardId, poolId } = await ownUpload(tx, context, input.uploadId)
    await deleteUpload(tx, id)
    const event = { verb: 'import.discard' as const, subjectId: id, boardId, poolId }
    await record(tx, context, { ...event, facts: { kind } })
    return { uploadId: id }
  })
}
