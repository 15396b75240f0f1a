import { z } from 'zod'
import { openUploads } from '../../../db/queries/import-upload.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { IMPORT_ROLES } from './upload.ts'

export const listUploadsInput = z.strictObject({})

export type ListUploadsInput = z.output<typeof listUploadsInput>

/** The own files that somebody began with and has not read in, the newest first. */
export async function listUploads(context: Context, _input: ListUploadsInput) {
  const actor = onlyFor(context.actor, ...IMPORT_ROLES)
  return context.db.read(scopeOf(actor), (tx) => openUploads(tx, context.now()))
}
