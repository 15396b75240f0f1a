import type { Tx } from '../../../db/client.ts'
import { leftOn, wishesSince } from '../../../db/queries/measure/mobility.ts'
import type { DayRange } from '../../../scheduler/domain/day.ts'
import { NOWHERE } from '../../../scheduler/measures/breakdown.ts'
import type { Facts } from '../../../scheduler/measures/facts.ts'

/** What members of a pool began to look for on these days, and who left it. */
export async function mobilityFacts(
  tx: Tx,
  poolId: string,
  days: DayRange,
): Promise<Pick<Facts, 'wishes' | 'departures'>> {
  const groups = { ...NOWHERE, pool: poolId }
  const wishes = await wishesSince(tx, poolId, days)
  const left = await leftOn(tx, poolId, days)
  return {
    wishes: wishes.map(({ memberId, since }) => ({ day: since, groups, persons: [memberId] })),
    departures: left.flatMap(({ memberId, day, leftFor }) =>
      day === null ? [] : [{ day, groups, persons: [memberId], leftFor }],
    ),
  }
}
