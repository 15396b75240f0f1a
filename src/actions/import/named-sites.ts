import { everySite, sitesOfBoard } from '../../../db/queries/site.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import type { NamedSite } from './check-requests.ts'

/** The sites for which whoever asks may post: the own ones of a school, all of them for the administrator. */
export function namedSites(context: Context): Promise<readonly NamedSite[]> {
  const actor = onlyFor(context.actor, 'school', 'admin')
  return context.db.read(scopeOf(actor), (tx) =>
    actor.role === 'school' ? sitesOfBoard(tx, actor.boardId, actor.siteIds) : everySite(tx),
  )
}
