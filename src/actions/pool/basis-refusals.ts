import { z } from 'zod'
import { pools } from '../../../db/queries/pool.ts'
import { requestLengths } from '../../../db/queries/request-list.ts'
import { spelregelsInForce } from '../../../db/queries/spelregels.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import type { DayCount, LengthBasis } from '../../../scheduler/domain/length.ts'
import { basisRefusals } from '../../../scheduler/rules/basis-refusals.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { notFound } from '../../errors.ts'
import { dayInput, idInput } from '../input.ts'
import { poolsOf } from './pools-of.ts'

export const readBasisRefusalsInput = z.strictObject({
  poolId: idInput,
  /** Requests whose first day lies in this period. */
  from: dayInput,
  to: dayInput,
  /** Another minimum to try. */
  days: z.coerce.number().int().min(1).max(1000).optional(),
})

export type ReadBasisRefusalsInput = z.output<typeof readBasisRefusalsInput>

/** How many requests each way of counting would refuse. */
export interface ReadBasisRefusals {
  /** How many requests were counted. */
  readonly requests: number
  readonly minimum: DayCount | null
  /** At the pool's own minimum; null where it has none. */
  readonly atMinimum: Readonly<Record<LengthBasis, number>> | null
  /** At the minimum that was tried; null where none was. */
  readonly atDays: Readonly<Record<LengthBasis, number>> | null
}

/**
 * What a long-term minimum does to the requests of a pool, by the way days are counted: before choosing a basis. A request
 * that was refused when it was posted was never made and is not among them. Throws `not-found` for somebody else's pool.
 */
export async function readBasisRefusals(
  context: Context,
  { poolId, from, to, days }: ReadBasisRefusalsInput,
): Promise<ReadBasisRefusals> {
  const actor = onlyFor(context.actor, 'coordinator')
  const today = dayOf(context.now())
  return context.db.transaction(scopeOf(actor), async (tx) => {
    const concerned = await pools(tx, poolsOf(actor), today)
    if (!concerned.some(({ id }) => id === poolId)) throw notFound()
    const minimum = (await spelregelsInForce(tx, poolId, today))?.longTermMinimum ?? null
    const requests = await requestLengths(tx, { poolId, from, to })
    return {
      requests: requests.length,
      minimum,
      atMinimum: minimum && basisRefusals(requests, minimum.days),
      atDays: days === undefined ? null : basisRefusals(requests, days),
    }
  })
}
