import { and, eq, gte, isNotNull, isNull, lte, or } from 'drizzle-orm'
import type { DayRange } from '../../../scheduler/domain/day.ts'
import type { Tx } from '../../client.ts'
import { mobilityWish, poolMember } from '../../schema/index.ts'

/** What members of a pool began to look for on these days. */
export function wishesSince(tx: Tx, poolId: string, { first, last }: DayRange) {
  const { memberId, since } = mobilityWish
  const { joinedOn, leftOn } = poolMember
  return tx
    .select({ memberId, since })
    .from(mobilityWish)
    .innerJoin(poolMember, eq(poolMember.memberId, memberId))
    .where(
      and(
        eq(poolMember.poolId, poolId),
        gte(since, first),
        lte(since, last),
        isNotNull(joinedOn),
        lte(joinedOn, since),
        or(isNull(leftOn), gte(leftOn, since)),
      ),
    )
}

/** Who left a pool with one of these days as the last, and for what. */
export function leftOn(tx: Tx, poolId: string, { first, last }: DayRange) {
  const { memberId, leftOn: day, leftFor } = poolMember
  return tx
    .select({ memberId, day, leftFor })
    .from(poolMember)
    .where(and(eq(poolMember.poolId, poolId), gte(day, first), lte(day, last)))
}
