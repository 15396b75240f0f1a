import type { PoolFilter } from '../../../db/queries/pool.ts'
import type { ActorAs } from '../../actor.ts'

/** Who may look at pools. */
export const POOL_ROLES = ['school', 'board', 'coordinator', 'region', 'admin'] as const

/** The pools that concern an actor: those it runs, those its board takes part in, those of its region, or all. */
export function poolsOf(actor: ActorAs<(typeof POOL_ROLES)[number]>): PoolFilter {
  switch (actor.role) {
    case 'school':
    case 'board':
      return { boardId: actor.boardId }
    case 'coordinator':
      return { poolIds: actor.poolIds }
    case 'region':
      return { regionId: actor.regionId }
    case 'admin':
      return {}
  }
}
