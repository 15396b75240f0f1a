import { pools } from '../../../db/queries/pool.ts'
import { sitesOfBoard } from '../../../db/queries/site.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { poolsOf } from '../pool/pools-of.ts'

/** The own pools and sites of a school; nothing for who only looks. */
export async function searchTimeChoices(context: Context) {
  const actor = onlyFor(context.actor, 'school', 'coordinator', 'board')
  if (actor.role !== 'school') return { pools: [], sites: [] }
  return context.db.read(scopeOf(actor), async (tx) => {
    const own = await pools(tx, poolsOf(actor), dayOf(context.now()))
    const sites = await sitesOfBoard(tx, actor.boardId, actor.siteIds)
    return {
      pools: own.map(({ id, name }) => ({ id, name })),
      sites: sites.map(({ id, name }) => ({ id, name })),
    }
  })
}
