import { isKeyTaken } from '../../../db/queries/idempotency.ts'
import type { CellNote } from '../../../db/queries/import-upload.ts'
import { scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { sha256 } from '../../sha256.ts'
import { type PostAbsenceInput, postAbsenceInput } from '../absence/post.ts'
import { type PreviewedAbsence, previewAbsence } from '../absence/preview.ts'
import type { CheckedLine } from './checked-line.ts'
import { eachRow, type ReadRow } from './each-row.ts'
import { refuseOverlaps } from './refuse-overlaps.ts'
import { columnOf } from './request-column.ts'
import type { RequestRecord } from './request-record.ts'
import { REQUEST_READER } from './request-record.ts'
import type { TableRow } from './table.ts'

/** One line of the file, ready to be posted by its board. */
export interface ReadyPost {
  readonly context: Context
  readonly input: PostAbsenceInput
}

/** A site that a line can name: its public code or its name. */
export interface NamedSite {
  readonly id: string
  readonly boardId: string
  readonly code: string
  readonly name: string
}

/** What a file of absences is read with. */
export interface RequestsAsked {
  readonly sites: readonly NamedSite[]
  readonly poolId: PostAbsenceInput['poolId']
  /** Where a site is not among them. */
  readonly unknownSite: string
}

/**
 * Looks at every line of a file of absences from all sides: its cells, what they refer to, and what posting it would say. A line
 * that this user posted before is the same; nothing is written.
 */
export async function checkRequests(
  context: Context,
  rows: readonly TableRow[],
  asked: RequestsAsked,
  told: (done: number) => void = () => undefined,
): Promise<readonly CheckedLine<ReadyPost>[]> {
  const read = eachRow(rows, REQUEST_READER)
  refuseOverlaps(read)
  const lines: CheckedLine<ReadyPost>[] = []
  for (const line of read) {
    lines.push(await checkRequest(context, line, asked))
    told(lines.length)
  }
  return lines
}

async function checkRequest(
  context: Context,
  line: ReadRow<RequestRecord>,
  asked: RequestsAsked,
): Promise<CheckedLine<ReadyPost>> {
  const { row, entry, problems } = line
  const base = {
    row,
    line: row.line,
    about: row.isCutOff ? '' : entry.personName,
    problems,
    changes: [],
  }
  // What could not be read stands for nothing: what follows from it is not told as a fault of its own.
  const unread = new Set(problems.map(({ column }) => column))
  const ready = row.isCutOff ? undefined : readyPost(context, line, asked, unread)
  if (ready === undefined) return { ...base, warnings: [], state: 'refused', ready: undefined }
  if (problems.length === 0 && (await wasPosted(ready)))
    return { ...base, warnings: [], state: 'same', ready }
  const preview = await previewAbsence(ready.context, ready.input)
  complainOfPost(line, preview, unread)
  const warnings = preview.warnings.map(({ field, detail }): CellNote => {
    const column = columnOf(field)
    return { column, value: (row.cells[column ?? ''] ?? '').slice(0, 100), remedy: detail }
  })
  if (problems.length > 0) return { ...base, warnings, state: 'refused', ready: undefined }
  return { ...base, warnings, state: 'new', ready }
}

/** What posting would say. Of a line with cells that could not be read only what is not a consequence of them. */
function complainOfPost(
  { row, problems, complain }: ReadRow<RequestRecord>,
  preview: PreviewedAbsence,
  unread: Unread,
): void {
  const noDays = unread.has('EERSTE DAG') || unread.has('LAATSTE DAG')
  const told = preview.refusals.flatMap(({ detail, fields }) =>
    fields.length === 0 ? [{ field: '', value: '', remedy: detail }] : fields,
  )
  for (const { field, value, remedy } of told) {
    const column = columnOf(field)
    const isAboutDays = column === null || column.endsWith(' DAG') || /\.(day|rrule)$/.test(field)
    if (unread.has(column) || (isAboutDays && (noDays || unread.has('LESSEN')))) continue
    if (column === null) problems.push({ column: null, value: '', remedy })
    else complain(column, remedy, value || row.cells[column] || '')
  }
}

type Unread = ReadonlySet<string | null>

/** The input of the post with everything that its schema refuses said of its cell; nothing where there is no site. */
function readyPost(
  context: Context,
  { entry, complain }: ReadRow<RequestRecord>,
  { sites, poolId, unknownSite }: RequestsAsked,
  unread: Unread,
): ReadyPost | undefined {
  const named = entry.siteCode.toLowerCase()
  const site = sites.find(
    ({ code, name }) => code.toLowerCase() === named || name.toLowerCase() === named,
  )
  if (site === undefined) {
    if (named !== '') complain('VESTIGINGSCODE', unknownSite, entry.siteCode)
    return undefined
  }
  const { line: _line, siteCode: _siteCode, ...rest } = entry
  const given = { ...rest, siteId: site.id, poolId, preferredMemberId: null }
  const input = fitting(given, complain, unread)
  const actor =
    context.actor.role === 'school'
      ? context.actor
      : {
          role: 'school' as const,
          userId: context.actor.userId ?? '',
          boardId: site.boardId,
          siteIds: null,
        }
  return { context: { ...context, actor, idempotencyKey: keyOf(input) }, input }
}

function fitting(
  given: PostAbsenceInput,
  complain: ReadRow<RequestRecord>['complain'],
  unread: Unread,
): PostAbsenceInput {
  const read = postAbsenceInput.safeParse(given)
  if (read.success) return read.data
  for (const { path, message } of read.error.issues) {
    const column = columnOf(String(path[0] ?? ''))
    if (column !== null && !unread.has(column)) complain(column, message)
  }
  return given
}

/** Whether an earlier import of this user has posted this very line. */
function wasPosted({ context }: ReadyPost): Promise<boolean> {
  const { userId } = context.actor
  const key = context.idempotencyKey
  if (userId === null || key === undefined) return Promise.resolve(false)
  return context.db.transaction(scopeOf(context.actor), (tx) => isKeyTaken(tx, { userId, key }))
}

/** The same line always has the same key: what was posted before is answered from memory. */
function keyOf(input: PostAbsenceInput): string {
  return `import-${sha256(JSON.stringify(input))}`
}
