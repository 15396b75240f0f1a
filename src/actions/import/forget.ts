import { forgetUploads } from '../../../db/queries/import-upload.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'

/** Throws away the files whose hour is over, whoever sent them. Nothing is recorded: of what never counted nothing remains. */
export async function forgetFiles(context: Context): Promise<void> {
  const actor = onlyFor(context.actor, 'worker')
  await context.db.transaction(scopeOf(actor), (tx) => forgetUploads(tx, context.now()))
}
