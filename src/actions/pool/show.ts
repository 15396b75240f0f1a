import { z } from 'zod'
import type { Tx } from '../../../db/client.ts'
import { participationsOf } from '../../../db/queries/participation.ts'
import { pools } from '../../../db/queries/pool.ts'
import { spelregelsInForce, spelregelsVersions } from '../../../db/queries/spelregels.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import type { Day } from '../../../scheduler/domain/day.ts'
import type { ActorAs } from '../../actor.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { notFound } from '../../errors.ts'
import { dayInput, idInput } from '../input.ts'
import { POOL_ROLES, poolsOf } from './pools-of.ts'

export const showPoolInput = z.strictObject({
  poolId: idInput,
  /** As it stood on this day; today unless given. */
  day: dayInput.optional(),
})

export type ShowPoolInput = z.output<typeof showPoolInput>

/** A pool with its rules of play in force, all versions of them, and the boards that take part. */
export type ShownPool = Awaited<ReturnType<typeof shown>>

/** One pool as it stands on a day. Throws `not-found` for a pool that does not concern the actor. */
export async function showPool(
  context: Context,
  { poolId, day = dayOf(context.now()) }: ShowPoolInput,
): Promise<ShownPool> {
  const actor = onlyFor(context.actor, ...POOL_ROLES)
  return context.db.transaction(scopeOf(actor), (tx) => shown(tx, actor, poolId, day))
}

async function shown(
  tx: Tx,
  actor: ActorAs<(typeof POOL_ROLES)[number]>,
  poolId: string,
  day: Day,
) {
  const concerned = await pools(tx, poolsOf(actor), day)
  const pool = concerned.find(({ id }) => id === poolId)
  if (pool === undefined) throw notFound()
  return {
    ...pool,
    day,
    spelregels: (await spelregelsInForce(tx, poolId, day)) ?? null,
    versions: await spelregelsVersions(tx, poolId),
    participations: await participationsOf(tx, poolId, day),
  }
}
