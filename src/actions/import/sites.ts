import { randomUUID } from 'node:crypto'
import type { SiteRecord } from '../../../db/queries/import-sites.ts'
import { upsertBoards, upsertSites } from '../../../db/queries/import-sites.ts'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import type { FieldProblem } from '../../errors.ts'
import { record } from '../../record.ts'
import { eachRow } from './each-row.ts'
import type { ImportReport, Progress } from './report.ts'
import { DryRun } from './report.ts'
import { SITE_COLUMNS, SITE_READER } from './site-record.ts'
import { readTable, refuse } from './table.ts'

/** A file in the columns of DUO's open data "alle vestigingen". */
export interface ImportSitesInput {
  readonly bytes: Uint8Array
  readonly dryRun: boolean
}

/**
 * Takes in boards and sites. The same file twice changes nothing. All of it or nothing: throws `import-refused` with the
 * number of each line that is wrong.
 */
export async function importSites(
  context: Context,
  input: ImportSitesInput,
  progress: Progress = () => undefined,
): Promise<ImportReport> {
  onlyFor(context.actor, 'admin')
  const problems: FieldProblem[] = []
  const sites = eachRow(readTable(input.bytes, SITE_COLUMNS), SITE_READER, problems)
  if (problems.length > 0) refuse(problems)
  progress('gelezen', sites.length, sites.length)
  return DryRun.catch(() =>
    change(context, 'import.sites', { sites }, async (tx) => {
      const boardIds = await upsertBoards(tx, numbersOf(sites))
      const report = await upsertSites(tx, sites, boardIds)
      progress('opgeslagen', sites.length, sites.length)
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

function numbersOf(sites: readonly SiteRecord[]): readonly string[] {
  return [...new Set(sites.map((site) => site.boardNumber))].toSorted()
}
