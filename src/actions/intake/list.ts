import { z } from 'zod'
import type { Tx } from '../../../db/client.ts'
import { findingsOf } from '../../../db/queries/intake.ts'
import { placesByStatus } from '../../../db/queries/pool-member.ts'
import { spelregelsInForceOf } from '../../../db/queries/spelregels.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import type { Day } from '../../../scheduler/domain/day.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { idInput } from '../input.ts'
import { heldAgainst } from './held-against.ts'

const MANY = 200

export const listCandidatesInput = z.strictObject({
  poolId: idInput.optional(),
  /** Those who wait for a decision, or those about whom was decided. */
  status: z.enum(['candidate', 'admitted', 'rejected', 'left']).default('candidate'),
})

export type ListCandidatesInput = z.output<typeof listCandidatesInput>

/** A candidate with how far the intake is. */
export type CandidateListItem = Awaited<ReturnType<typeof listed>>[number]

/** The candidates of the own pools, who waits longest first; of those decided about the last 200. */
export async function listCandidates(
  context: Context,
  { poolId, status }: ListCandidatesInput,
): Promise<{ readonly items: readonly CandidateListItem[] }> {
  const actor = onlyFor(context.actor, 'coordinator')
  const poolIds = actor.poolIds.filter((id) => poolId === undefined || id === poolId)
  const today = dayOf(context.now())
  return context.db.transaction(scopeOf(actor), async (tx) => ({
    items: await listed(tx, { poolIds, status, today }),
  }))
}

async function listed(
  tx: Tx,
  about: {
    readonly poolIds: readonly string[]
    readonly status: ListCandidatesInput['status']
    readonly today: Day
  },
) {
  const { poolIds, status, today } = about
  const places = await placesByStatus(tx, { poolIds, status, limit: MANY })
  const rules = await spelregelsInForceOf(tx, poolIds, today)
  const held = new Map<string, ReturnType<typeof heldAgainst>>()
  for (const [of, people] of Map.groupBy(places, (place) => place.poolId)) {
    const ids = people.map(({ memberId }) => memberId)
    const findings = Map.groupBy(await findingsOf(tx, of, ids), ({ memberId }) => memberId)
    const criteria = rules.find((one) => one.poolId === of)?.intakeCriteria ?? []
    for (const { id, memberId } of people) {
      held.set(id, heldAgainst(criteria, findings.get(memberId) ?? []))
    }
  }
  return places.map((place) => {
    const criteria = (held.get(place.id) ?? []).filter(({ isAsked }) => isAsked)
    return {
      ...place,
      criteria: criteria.length,
      found: criteria.filter(({ finding }) => finding !== null).length,
      met: criteria.filter(({ finding }) => finding?.met === true).length,
    }
  })
}
