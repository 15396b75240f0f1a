import { z } from 'zod'
import { pools } from '../../../db/queries/pool.ts'
import { spelregelsWithBody } from '../../../db/queries/spelregels.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { notFound } from '../../errors.ts'
import { idInput } from '../input.ts'
import { POOL_ROLES, poolsOf } from './pools-of.ts'

export const listVersionsInput = z.strictObject({ poolId: idInput })

export type ListVersionsInput = z.output<typeof listVersionsInput>

/** A pool with every version of its rules of play, whole. */
export interface PoolVersions {
  readonly id: string
  readonly code: string
  readonly name: string
  /** Newest first. */
  readonly versions: readonly (Awaited<ReturnType<typeof spelregelsWithBody>>[number] & {
    readonly standing: 'upcoming' | 'in-force' | 'past'
  })[]
}

/** What the rules of play of a pool said, say and will say, who made them and why. Throws `not-found`. */
export async function listVersions(
  context: Context,
  { poolId }: ListVersionsInput,
): Promise<PoolVersions> {
  const actor = onlyFor(context.actor, ...POOL_ROLES)
  const today = dayOf(context.now())
  return context.db.transaction(scopeOf(actor), async (tx) => {
    const concerned = await pools(tx, poolsOf(actor), today)
    const pool = concerned.find(({ id }) => id === poolId)
    if (pool === undefined) throw notFound()
    const found = await spelregelsWithBody(tx, poolId)
    const inForce = found.find(({ validFrom }) => validFrom <= today)
    const versions = found.map((one) => ({
      ...one,
      standing:
        one.validFrom > today
          ? ('upcoming' as const)
          : one === inForce
            ? ('in-force' as const)
            : ('past' as const),
    }))
    return { ...pool, versions }
  })
}
