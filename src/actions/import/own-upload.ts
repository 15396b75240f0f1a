import type { Tx } from '../../../db/client.ts'
import { type UploadRow, uploadById } from '../../../db/queries/import-upload.ts'
import { scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { notFound } from '../../errors.ts'

/** A file of the asker's own that is still there. Throws `not-found` for any other, and for one whose hour is over. */
export async function ownUpload(tx: Tx, context: Context, uploadId: string): Promise<UploadRow> {
  const found = await uploadById(tx, uploadId, context.now())
  if (found === undefined) throw notFound()
  return found
}

/** The same, in a transaction of its own. */
export function readUpload(context: Context, uploadId: string): Promise<UploadRow> {
  return context.db.transaction(scopeOf(context.actor), (tx) => ownUpload(tx, context, uploadId))
}
