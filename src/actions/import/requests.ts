import { isKeyTaken } from '../../../db/queries/idempotency.ts'
import { poolByCode } from '../../../db/queries/import-pool.ts'
import type { KnownReferences } from '../../../db/queries/import-references.ts'
import { knownReferences } from '../../../db/queries/import-references.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import type { FieldProblem } from '../../errors.ts'
import { sha256 } from '../../sha256.ts'
import type { PostAbsenceInput } from '../absence/post.ts'
import { postAbsence } from '../absence/post.ts'
import { previewAbsence } from '../absence/preview.ts'
import { eachRow } from './each-row.ts'
import type { ImportReport, Progress } from './report.ts'
import type { RequestRecord } from './request-record.ts'
import { REQUEST_COLUMNS, REQUEST_READER } from './request-record.ts'
import { readTable, refuse } from './table.ts'
import { unknownPool } from './unknown-pool.ts'

/** A file of absences; README.md has its columns. */
export interface ImportRequestsInput {
  readonly bytes: Uint8Array
  /** The pool that is asked; null lets each board's own pools decide. */
  readonly poolCode: string | null
  readonly dryRun: boolean
}

/** One line of the file, ready to be posted by its board. */
interface ReadyPost {
  readonly line: number
  readonly context: Context
  readonly input: PostAbsenceInput
}

/**
 * Posts the absences of a file, each on behalf of the board whose site it names. Every line is tried first: throws
 * `import-refused`, with the number of each line that cannot be posted, before anything is written. A line that was posted
 * before is not posted again, so an import that was cut off can simply be repeated.
 */
export async function importRequests(
  context: Context,
  input: ImportRequestsInput,
  progress: Progress = () => undefined,
): Promise<ImportReport> {
  const actor = onlyFor(context.actor, 'admin')
  const problems: FieldProblem[] = []
  const records = eachRow(readTable(input.bytes, REQUEST_COLUMNS), REQUEST_READER, problems)
  if (problems.length > 0) refuse(problems)
  const { known, poolId } = await context.db.transaction(scopeOf(actor), async (tx) => {
    const pool = input.poolCode === null ? undefined : await poolByCode(tx, input.poolCode)
    if (input.poolCode !== null && pool === undefined) throw unknownPool(input.poolCode)
    return { known: await knownReferences(tx), poolId: pool?.id ?? ('auto' as const) }
  })
  const posts = records.flatMap((entry) => readyPost(entry, context, known, poolId, problems))
  if (problems.length > 0) refuse(problems)
  return postAll(posts, input.dryRun, progress)
}

async function postAll(
  posts: readonly ReadyPost[],
  dryRun: boolean,
  progress: Progress,
): Promise<ImportReport> {
  const problems: FieldProblem[] = []
  const fresh: ReadyPost[] = []
  for (const [index, post] of posts.entries()) {
    const refusals = (await wasPosted(post))
      ? undefined
      : (await previewAbsence(post.context, post.input)).refusals
    if (refusals !== undefined) fresh.push(post)
    problems.push(
      ...(refusals ?? []).map(({ detail }) => ({
        field: `regel ${post.line}`,
        value: '',
        remedy: detail,
      })),
    )
    progress('nagekeken', index + 1, posts.length)
  }
  if (problems.length > 0) refuse(problems)
  if (!dryRun) {
    for (const [index, post] of fresh.entries()) {
      await postAbsence(post.context, post.input)
      progress('geplaatst', index + 1, fresh.length)
    }
  }
  return { created: fresh.length, updated: 0, unchanged: posts.length - fresh.length }
}

/** Whether an earlier import has posted this very line. */
function wasPosted({ context }: ReadyPost): Promise<boolean> {
  const { userId } = context.actor
  const key = context.idempotencyKey
  if (userId === null || key === undefined) return Promise.resolve(false)
  return context.db.transaction(scopeOf(context.actor), (tx) => isKeyTaken(tx, { userId, key }))
}

function readyPost(
  entry: RequestRecord,
  context: Context,
  known: KnownReferences,
  poolId: PostAbsenceInput['poolId'],
  problems: FieldProblem[],
): readonly ReadyPost[] {
  const site = known.siteByCode.get(entry.siteCode)
  if (site === undefined) {
    problems.push({
      field: `regel ${entry.line}, VESTIGINGSCODE`,
      value: entry.siteCode,
      remedy: 'Deze vestiging is niet bekend. Lees eerst de vestigingen in.',
    })
    return []
  }
  const { line, siteCode: _siteCode, ...rest } = entry
  const input = { ...rest, siteId: site.id, poolId, preferredMemberId: null }
  const actor = {
    role: 'school' as const,
    userId: context.actor.userId ?? '',
    boardId: site.boardId,
    siteIds: null,
  }
  return [{ line, context: { ...context, actor, idempotencyKey: keyOf(input) }, input }]
}

/** The same line always has the same key: what was posted before is answered from memory. */
function keyOf(input: PostAbsenceInput): string {
  return `import-${sha256(JSON.stringify(input))}`
}
