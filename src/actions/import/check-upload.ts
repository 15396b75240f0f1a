import type { LineFinding, UploadRow } from '../../../db/queries/import-upload.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { checkMembers } from './check-members.ts'
import { checkRequests, type RequestsAsked } from './check-requests.ts'
import { checkSites } from './check-sites.ts'
import { findingOf } from './checked-line.ts'
import { type Mapping, underNames } from './columns.ts'
import { joiningOf } from './members.ts'
import { namedSites } from './named-sites.ts'
import { parseTable } from './table.ts'

/** Looks at every line of a file under these headings; nothing is written. */
export async function checkUpload(
  context: Context,
  upload: UploadRow,
  mapping: Mapping,
): Promise<readonly LineFinding[]> {
  const rows = rowsOf(upload, mapping)
  if (upload.kind === 'requests') {
    const lines = await checkRequests(context, rows, await requestsAsked(context, upload))
    return lines.map(findingOf)
  }
  const { kind, poolId } = upload
  const actor = onlyFor(context.actor, 'coordinator', 'admin')
  return context.db.transaction(scopeOf(actor), async (tx) => {
    if (kind === 'sites') return (await checkSites(tx, rows)).map(findingOf)
    return (await checkMembers(tx, rows, joiningOf(context, poolId ?? ''))).map(findingOf)
  })
}

/** The lines of a file under these headings. */
export function rowsOf({ content }: Pick<UploadRow, 'content'>, mapping: Mapping) {
  return underNames(parseTable(content), mapping)
}

/** With what a file of absences is read by whoever sent it. */
export async function requestsAsked(
  context: Context,
  { poolId }: Pick<UploadRow, 'poolId'>,
): Promise<RequestsAsked> {
  const unknownSite =
    context.actor.role === 'school'
      ? 'Deze vestiging is niet van u. Schrijf de code of de naam van een eigen school.'
      : 'Deze vestiging is niet bekend. Lees eerst de vestigingen in.'
  return { sites: await namedSites(context), poolId: poolId ?? 'auto', unknownSite }
}
