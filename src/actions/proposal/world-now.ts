import type { WorldScope } from '../../../db/queries/world-scope.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import type { Instant } from '../../../scheduler/domain/instant.ts'
import type { Request } from '../../../scheduler/domain/request.ts'
import type { World } from '../../../scheduler/domain/world.ts'
import type { Context } from '../../context.ts'
import { worldOfPool } from './world-of-pool.ts'

/**
 * The world of a pool at this moment, read as role `engine`: whoever asks need not see what rules look at. `undefined` where
 * the pool has no rules of play today. `supposed` as `worldOfPool` has it; with `decidedAt` the lessons from then on are asked.
 */
export function worldNow(
  context: Context,
  about: Pick<WorldScope, 'poolId' | 'pair'>,
  supposed?: Request,
  decidedAt: Instant = context.now(),
): Promise<World | undefined> {
  const { userId } = context.actor
  const engine = { role: 'engine', userId, poolIds: [about.poolId] } as const
  return context.db.transaction(engine, (tx) =>
    worldOfPool(tx, { ...about, decidedAt, today: dayOf(decidedAt) }, supposed),
  )
}
