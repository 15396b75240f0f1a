import { z } from 'zod'
import { pools } from '../../../db/queries/pool.ts'
import { spelregelsInForceOf } from '../../../db/queries/spelregels.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import type { Spelregels } from '../../../scheduler/domain/spelregels.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { POOL_ROLES, poolsOf } from './pools-of.ts'

export const listPoolsInput = z.strictObject({})

export type ListPoolsInput = z.output<typeof listPoolsInput>

/** A pool with the rules of play that somebody who asks for cover looks at first. */
export interface PoolListItem {
  readonly id: string
  readonly code: string
  readonly name: string
  /** Null where none are in force today. */
  readonly spelregels: Pick<
    Spelregels,
    'version' | 'validFrom' | 'longTermMinimum' | 'maximum' | 'peakMode'
  > | null
}

/** The pools that concern the actor, by code. */
export async function listPools(
  context: Context,
  _input: ListPoolsInput,
): Promise<{ readonly items: readonly PoolListItem[] }> {
  const actor = onlyFor(context.actor, ...POOL_ROLES)
  const today = dayOf(context.now())
  return context.db.transaction(scopeOf(actor), async (tx) => {
    const found = await pools(tx, poolsOf(actor), today)
    const ids = found.map(({ id }) => id)
    const rules = new Map(
      (await spelregelsInForceOf(tx, ids, today)).map((each) => [each.poolId, each]),
    )
    return { items: found.map((pool) => ({ ...pool, spelregels: brief(rules.get(pool.id)) })) }
  })
}

function brief(spelregels: Spelregels | undefined): PoolListItem['spelregels'] {
  if (spelregels === undefined) return null
  const { version, validFrom, longTermMinimum, maximum, peakMode } = spelregels
  return { version, validFrom, longTermMinimum, maximum, peakMode }
}
