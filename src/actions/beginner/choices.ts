import type { Tx } from '../../../db/client.ts'
import { mentorsIn } from '../../../db/queries/beginner.ts'
import { participationsOf } from '../../../db/queries/participation.ts'
import { sitesOfBoards } from '../../../db/queries/people.ts'
import { pools } from '../../../db/queries/pool.ts'
import { sitesOfBoard } from '../../../db/queries/site.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import type { Day } from '../../../scheduler/domain/day.ts'
import { type ActorAs, onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { poolsOf } from '../pool/pools-of.ts'

/** The own pools and sites, and the members of those pools whom the actor sees; nothing for a board, which only looks. */
export async function beginnerChoices(context: Context) {
  const actor = onlyFor(context.actor, 'coordinator', 'school', 'board')
  if (actor.role === 'board') return { pools: [], sites: [], mentors: [] }
  const today = dayOf(context.now())
  return context.db.read(scopeOf(actor), async (tx) => {
    const own = await pools(tx, poolsOf(actor), today)
    const poolIds = own.map(({ id }) => id)
    const sites = await sitesFor(tx, actor, today)
    return {
      pools: own.map(({ id, name }) => ({ id, name })),
      sites: sites.map(({ id, name, boardName }) => ({ id, name, boardName })),
      mentors: await mentorsIn(tx, poolIds),
    }
  })
}

/** The own sites of a school; of who runs pools those of the boards that take part today. */
async function sitesFor(tx: Tx, actor: ActorAs<'coordinator' | 'school'>, today: Day) {
  if (actor.role === 'school') return sitesOfBoard(tx, actor.boardId, actor.siteIds)
  const boardIds = new Set<string>()
  for (const poolId of actor.poolIds)
    for (const { boardId } of await participationsOf(tx, poolId, today)) boardIds.add(boardId)
  return sitesOfBoards(tx, [...boardIds])
}
