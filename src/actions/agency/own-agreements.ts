import type { Tx } from '../../../db/client.ts'
import { agreements } from '../../../db/queries/agency.ts'
import type { ActorAs } from '../../actor.ts'

/** What the own pools agreed with an agency, the newest of each pool first. */
export async function ownAgreements(tx: Tx, { poolIds }: ActorAs<'coordinator'>, agencyId: string) {
  return (await agreements(tx, poolIds)).filter((one) => one.agencyId === agencyId)
}
