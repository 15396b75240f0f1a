import { randomUUID } from 'node:crypto'
import type { Tx } from '../../../db/client.ts'
import type { SiteRecord } from '../../../db/queries/import-sites.ts'
import { upsertBoards, upsertSites } from '../../../db/queries/import-sites.ts'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { record } from '../../record.ts'
import { checkSites } from './check-sites.ts'
import { type CheckedLine, refuseWrong } from './checked-line.ts'
import { missingColumns, ownNames, underNames } from './columns.ts'
import { decodeText } from './decode-text.ts'
import type { ImportReport, Progress } from './report.ts'
import { DryRun } from './report.ts'
import { parseTable } from './table.ts'

/** A file in the columns of DUO's open data "alle vestigingen". */
export interface ImportSitesInput {
  readonly bytes: Uint8Array
  readonly dryRun: boolean
}

/**
 * Takes in boards and sites. The same file twice changes nothing. All of it or nothing: throws `import-refused` with everything
 * that is wrong, by line.
 */
export async function importSites(
  context: Context,
  input: ImportSitesInput,
  progress: Progress = () => undefined,
): Promise<ImportReport> {
  onlyFor(context.actor, 'admin')
  const text = decodeText(input.bytes)
  const table = parseTable(text)
  const mapping = ownNames('sites', table)
  const rows = underNames(table, mapping)
  progress('gelezen', rows.length, rows.length)
  return DryRun.catch(() =>
    change(context, 'import.sites', { text }, async (tx) => {
      const lines = await checkSites(tx, rows)
      refuseWrong(lines, missingColumns('sites', mapping))
      const report = await writeSites(tx, lines)
      progress('opgeslagen', rows.length, rows.length)
      if (input.dryRun) throw new DryRun(report)
      if (report.created + report.updated > 0) {
        await record(tx, context, {
          verb: 'import.sites',
          subjectId: randomUUID(),
          boardId: null,
          poolId: null,
          facts: { created: report.created, updated: report.updated, unchanged: report.unchanged },
        })
      }
      return report
    }),
  )
}

/** Writes what the lines that are right say. */
export async function writeSites(
  tx: Tx,
  lines: readonly CheckedLine<SiteRecord>[],
): Promise<ImportReport> {
  const count = (state: CheckedLine<SiteRecord>['state']) =>
    lines.filter((line) => line.state === state).length
  const sites = lines.flatMap(({ state, ready }) => (state === 'same' ? [] : (ready ?? [])))
  const numbers = [...new Set(sites.map(({ boardNumber }) => boardNumber))].toSorted()
  await upsertSites(tx, sites, await upsertBoards(tx, numbers))
  const counts = { created: count('new'), updated: count('changed'), unchanged: count('same') }
  const nowhere = lines.filter(({ ready }) => ready?.latitude === null).length
  return nowhere === 0 ? counts : { ...counts, nowhere }
}
