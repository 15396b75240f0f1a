import { undecidedPlan } from '../../../db/queries/world-plans.ts'
import type { World } from '../../../scheduler/domain/world.ts'
import type { EarlierCover } from '../../../scheduler/match/explain/changes-of.ts'
import type { Context } from '../../context.ts'

/**
 * The plan that stands for a pool: what is proposed and undecided, who has which lessons and which are nobody's. Null where
 * nothing stands, and where some of it was found under other rules of play: then all of it is weighed again.
 */
export async function standingPlan(
  context: Context,
  poolId: string,
  { today, spelregels }: Pick<World, 'today' | 'spelregels'>,
): Promise<readonly EarlierCover[] | null> {
  const { userId } = context.actor
  const engine = { role: 'engine', userId, poolIds: [poolId] } as const
  const rows = await context.db.read(engine, (tx) => undecidedPlan(tx, { poolId, today }))
  const isOfTheseRules = rows.every(({ spelregelsId }) => spelregelsId === spelregels.id)
  const hasSomebody = rows.some(({ memberId }) => memberId !== null)
  if (!isOfTheseRules || !hasSomebody) return null
  return rows.map(({ spelregelsId: _spelregelsId, price, ...cover }) =>
    price === null ? cover : { ...cover, price },
  )
}
