import { z } from 'zod'
import type { Tx } from '../../../db/client.ts'
import { agencyRegister, agreements } from '../../../db/queries/agency.ts'
import { agencyTariffs } from '../../../db/queries/agency-tariff.ts'
import { pools } from '../../../db/queries/pool.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import type { Day } from '../../../scheduler/domain/day.ts'
import type { ActorAs } from '../../actor.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { POOL_ROLES, poolsOf } from '../pool/pools-of.ts'

export const listAgenciesInput = z.strictObject({})

export type ListAgenciesInput = z.output<typeof listAgenciesInput>

/** An agency with what the own pools agreed with it. */
export type ListedAgency = Awaited<ReturnType<typeof listed>>[number]

/** The register of agencies by name, with what the pools that concern the actor agreed, and at what tariffs. */
export async function listAgencies(
  context: Context,
  _input: ListAgenciesInput,
): Promise<{ readonly items: readonly ListedAgency[] }> {
  const actor = onlyFor(context.actor, ...POOL_ROLES)
  const today = dayOf(context.now())
  return context.db.transaction(scopeOf(actor), async (tx) => ({
    items: await listed(tx, actor, today),
  }))
}

async function listed(tx: Tx, actor: ActorAs<(typeof POOL_ROLES)[number]>, today: Day) {
  const poolIds = (await pools(tx, poolsOf(actor), today)).map(({ id }) => id)
  const agreed = Map.groupBy(await agreements(tx, poolIds), ({ agencyId }) => agencyId)
  const tariffs = Map.groupBy(await agencyTariffs(tx, poolIds, today), ({ agencyId }) => agencyId)
  return (await agencyRegister(tx)).map((agency) => {
    const ofAgency = agreed.get(agency.id) ?? []
    return {
      ...agency,
      agreements: ofAgency.map(({ agencyId: _agencyId, ...agreement }) => ({
        ...agreement,
        isInForce:
          agreement.firstDay <= today && (agreement.lastDay === null || today <= agreement.lastDay),
      })),
      tariffs: (tariffs.get(agency.id) ?? []).map(({ agencyId: _agencyId, ...one }) => one),
    }
  })
}
