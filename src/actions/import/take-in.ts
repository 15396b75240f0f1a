import { z } from 'zod'
import type { Tx } from '../../../db/client.ts'
import {
  type CellNote,
  endUpload,
  type LineFinding,
  lockUpload,
  type UploadReport,
  type UploadRow,
} from '../../../db/queries/import-upload.ts'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { ActionError } from '../../errors.ts'
import { insistOnProof } from '../../fresh-proof.ts'
import { record } from '../../record.ts'
import { postAbsence } from '../absence/post.ts'
import { idInput } from '../input.ts'
import { checkMembers } from './check-members.ts'
import { checkRequests, type ReadyPost } from './check-requests.ts'
import { checkSites } from './check-sites.ts'
import { requestsAsked, rowsOf } from './check-upload.ts'
import type { CheckedLine } from './checked-line.ts'
import { alreadyRead } from './map-columns.ts'
import { joiningOf, writeMembers } from './members.ts'
import { readUpload } from './own-upload.ts'
import { reportOf } from './report-of.ts'
import { writeSites } from './sites.ts'
import type { TableRow } from './table.ts'
import { IMPORT_ROLES } from './upload.ts'

export const takeInFileInput = z.strictObject({
  uploadId: idInput,
  /** Whether lines with a warning go in as well. */
  withWarnings: z.boolean().default(false),
})

export type TakeInFileInput = z.output<typeof takeInFileInput>

/**
 * Reads in the lines of a file that are right and leaves out the others; every line is looked at once more. Members and sites
 * go in all at once, absences one by one, so that one that was cut off is simply repeated: nothing is made twice. People and sites
 * ask a fresh proof. Throws
 * `not-found`, `already-decided` where the file was read in, and `invalid-input` where nobody said which column is which.
 */
export async function takeInFile(context: Context, input: TakeInFileInput): Promise<UploadReport> {
  onlyFor(context.actor, ...IMPORT_ROLES)
  const upload = await readUpload(context, input.uploadId)
  // Absences are what a school posts all day, one by one; people come with their contracts and with what was seen of their papers.
  if (upload.kind !== 'requests') insistOnProof(context)
  if (upload.report !== null) throw alreadyRead()
  const { mapping } = upload
  if (mapping === null)
    throw new ActionError('invalid-input', 'Kies eerst welke kolom wat is.', {
      fields: [{ field: 'mapping', value: '', remedy: 'Kies eerst welke kolom wat is.' }],
    })
  const rows = rowsOf(upload, mapping)
  const isWanted = ({ warnings }: LineFinding) => input.withWarnings || warnings.length === 0
  if (upload.kind === 'requests') {
    const report = await postLines(context, upload, rows, isWanted)
    return change(context, 'import.take-in', input, (tx) => end(tx, context, upload, report))
  }
  return change(context, 'import.take-in', input, async (tx) => {
    if (!(await lockUpload(tx, upload.id))) throw alreadyRead()
    return end(tx, context, upload, await writeLines(tx, context, upload, rows))
  })
}

async function end(tx: Tx, context: Context, upload: UploadRow, report: UploadReport) {
  const { id, kind, boardId, poolId } = upload
  if (!(await endUpload(tx, id, report))) throw alreadyRead()
  const { created, updated, unchanged, skipped } = report
  const facts = { kind, created, updated, unchanged, skipped: skipped.length }
  await record(tx, context, { verb: 'import.take-in', subjectId: id, boardId, poolId, facts })
  return report
}

/** Members and sites: a warning there is about travel and holds nothing back. */
async function writeLines(
  tx: Tx,
  context: Context,
  upload: UploadRow,
  rows: readonly TableRow[],
): Promise<UploadReport> {
  if (upload.kind === 'members') {
    const joining = joiningOf(context, upload.poolId ?? '')
    const lines = await checkMembers(tx, rows, joining)
    await writeMembers(tx, lines, joining)
    return reportOf(upload, lines, new Map())
  }
  const lines = await checkSites(tx, rows)
  await writeSites(tx, lines)
  return reportOf(upload, lines, new Map())
}

async function postLines(
  context: Context,
  upload: UploadRow,
  rows: readonly TableRow[],
  isWanted: (line: LineFinding) => boolean,
): Promise<UploadReport> {
  const lines = await checkRequests(context, rows, await requestsAsked(context, upload))
  const requestIds = new Map<number, string>()
  const done: CheckedLine<ReadyPost>[] = []
  for (const line of lines) {
    const isNew = line.state === 'new' && line.ready !== undefined
    if (!isNew) done.push(line)
    else if (!isWanted(line)) done.push({ ...line, state: 'refused', problems: line.warnings })
    else done.push(await postLine(line, requestIds))
  }
  return reportOf(upload, done, requestIds)
}

/** Posts one line; what came in between since it was looked at is told of this line alone. */
async function postLine(
  line: CheckedLine<ReadyPost>,
  requestIds: Map<number, string>,
): Promise<CheckedLine<ReadyPost>> {
  if (line.ready === undefined) return line
  try {
    const { requestId } = await postAbsence(line.ready.context, line.ready.input)
    requestIds.set(line.line, requestId)
    return line
  } catch (error) {
    if (!(error instanceof ActionError)) throw error
    const problem: CellNote = { column: null, value: '', remedy: error.detail }
    return { ...line, state: 'refused', problems: [problem] }
  }
}
