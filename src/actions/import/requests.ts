import { poolByCode } from '../../../db/queries/import-pool.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { postAbsence } from '../absence/post.ts'
import { checkRequests, type ReadyPost, type RequestsAsked } from './check-requests.ts'
import { type CheckedLine, refuseWrong } from './checked-line.ts'
import { missingColumns, ownNames, underNames } from './columns.ts'
import { decodeText } from './decode-text.ts'
import { namedSites } from './named-sites.ts'
import type { ImportReport, Progress } from './report.ts'
import { parseTable } from './table.ts'
import { unknownPool } from './unknown-pool.ts'

/** A file of absences; README.md has its columns. */
export interface ImportRequestsInput {
  readonly bytes: Uint8Array
  /** The pool that is asked; null lets each board's own pools decide. */
  readonly poolCode: string | null
  readonly dryRun: boolean
}

/**
 * Posts the absences of a file, each on behalf of the board whose site it names. Every line is tried first: throws
 * `import-refused`, with everything that keeps a line from being posted, before anything is written. A line that was posted
 * before is not posted again, so an import that was cut off can simply be repeated.
 */
export async function importRequests(
  context: Context,
  input: ImportRequestsInput,
  progress: Progress = () => undefined,
): Promise<ImportReport> {
  onlyFor(context.actor, 'admin')
  const table = parseTable(decodeText(input.bytes))
  const mapping = ownNames('requests', table)
  const rows = underNames(table, mapping)
  const asked = await askedOf(context, input.poolCode)
  const lines = await checkRequests(context, rows, asked, (done) =>
    progress('nagekeken', done, rows.length),
  )
  refuseWrong(lines, missingColumns('requests', mapping))
  const fresh = lines.filter(({ state }) => state === 'new')
  if (!input.dryRun) await postAll(fresh, progress)
  return { created: fresh.length, updated: 0, unchanged: lines.length - fresh.length }
}

async function postAll(
  fresh: readonly CheckedLine<ReadyPost>[],
  progress: Progress,
): Promise<void> {
  for (const [index, { ready }] of fresh.entries()) {
    if (ready !== undefined) await postAbsence(ready.context, ready.input)
    progress('geplaatst', index + 1, fresh.length)
  }
}

async function askedOf(context: Context, poolCode: string | null): Promise<RequestsAsked> {
  const unknownSite = 'Deze vestiging is niet bekend. Lees eerst de vestigingen in.'
  const sites = await namedSites(context)
  if (poolCode === null) return { sites, poolId: 'auto', unknownSite }
  const pool = await context.db.transaction(scopeOf(context.actor), (tx) =>
    poolByCode(tx, poolCode),
  )
  if (pool === undefined) throw unknownPool(poolCode)
  return { sites, poolId: pool.id, unknownSite }
}
