import { z } from 'zod'
import { IMPORT_KINDS, type ImportKind, insertUpload } from '../../../db/queries/import-upload.ts'
import { askForgetting } from '../../../db/queries/job.ts'
import { type Instant, MS_PER_HOUR } from '../../../scheduler/domain/instant.ts'
import type { ActorAs, ActorRole } from '../../actor.ts'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { ActionError } from '../../errors.ts'
import { record } from '../../record.ts'
import { idInput, lineOfText } from '../input.ts'
import { decodeText } from './decode-text.ts'
import { parseTable } from './table.ts'

/** Who may read files in by hand, and which. */
export const IMPORT_ROLES = ['school', 'coordinator', 'admin'] as const

export type ImportActor = ActorAs<(typeof IMPORT_ROLES)[number]>

const KINDS_OF: Readonly<Record<ImportActor['role'], readonly ImportKind[]>> = {
  school: ['requests'],
  coordinator: ['members'],
  admin: ['sites', 'members', 'requests'],
}

/** What this role may read in. */
export function importKindsOf(role: ActorRole): readonly ImportKind[] {
  const known: Partial<Readonly<Record<ActorRole, readonly ImportKind[]>>> = KINDS_OF
  return known[role] ?? []
}

/** Lines of one file, which keeps looking at it and reading it in a matter of seconds. */
export const UPLOAD_LINES_MAX: Readonly<Record<ImportKind, number>> = {
  requests: 500,
  members: 2_000,
  sites: 5_000,
}

export const UPLOAD_BYTES_MAX = 2 * 1024 * 1024

/** A file may name who is away: it does not lie around longer than it takes to read it in. */
const KEPT_MS = MS_PER_HOUR

export const uploadFileInput = z.strictObject({
  kind: z.enum(IMPORT_KINDS, 'Kies wat u wilt inlezen.'),
  /** The pool that members come into; for absences null lets the own pools decide. */
  poolId: idInput.nullable().default(null),
  fileName: lineOfText(200),
  bytes: z
    .instanceof(Uint8Array)
    .refine((bytes) => bytes.byteLength > 0, 'Kies een bestand. Dit bestand is leeg.')
    .refine((bytes) => bytes.byteLength <= UPLOAD_BYTES_MAX, 'Dit bestand is groter dan 2 MB.'),
})

export type UploadFileInput = z.output<typeof uploadFileInput>

/**
 * Takes a file to look at; nothing of it counts yet, and after an hour it is gone. Throws `import-refused` for what is no CSV,
 * `not-allowed` for what this role may not read in, and `invalid-input` where the pool lacks.
 */
export async function uploadFile(
  context: Context,
  input: UploadFileInput,
): Promise<{ readonly uploadId: string }> {
  const actor = onlyFor(context.actor, ...IMPORT_ROLES)
  const { kind, fileName, poolId } = input
  checkAsked(actor, input)
  const content = decodeText(input.bytes)
  const { rows } = parseTable(content)
  if (rows.length > UPLOAD_LINES_MAX[kind]) throw tooManyLines(kind, rows.length)
  const boardId = actor.role === 'school' ? actor.boardId : null
  const createdAt = context.now()
  const expiresAt = (createdAt + KEPT_MS) as Instant
  const { userId } = actor
  return change(context, 'import.upload', { kind, fileName, poolId, content }, async (tx) => {
    const uploadId = await insertUpload(tx, {
      userId,
      boardId,
      poolId,
      kind,
      fileName,
      content,
      createdAt,
      expiresAt,
    })
    await askForgetting(tx, uploadId, expiresAt)
    await record(tx, context, {
      verb: 'import.upload',
      subjectId: uploadId,
      boardId,
      poolId,
      facts: { kind, lines: rows.length },
    })
    return { uploadId }
  })
}

function checkAsked(actor: ImportActor, { kind, poolId }: UploadFileInput): void {
  if (!importKindsOf(actor.role).includes(kind))
    throw new ActionError('not-allowed', 'Uw rol mag dit niet inlezen.')
  if (kind !== 'members') return
  const isOwn =
    actor.role === 'admin' ||
    (actor.role === 'coordinator' && poolId !== null && actor.poolIds.includes(poolId))
  if (poolId !== null && isOwn) return
  throw new ActionError('invalid-input', 'Kies de pool waar deze mensen bij komen.', {
    fields: [{ field: 'poolId', value: poolId ?? '', remedy: 'Kies een pool.' }],
  })
}

function tooManyLines(kind: ImportKind, lines: number): ActionError {
  const max = UPLOAD_LINES_MAX[kind]
  const remedy = `Hier gaan hoogstens ${max} regels in één keer; dit bestand heeft er ${lines}. Knip het in stukken.`
  return new ActionError('import-refused', 'Het bestand is te lang.', {
    fields: [{ field: 'bestand', value: String(lines), remedy }],
  })
}
