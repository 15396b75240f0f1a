import { asc, eq, sql } from 'drizzle-orm'
import type { Day } from '../../../scheduler/domain/day.ts'
import type { Tx } from '../../client.ts'
import { assignment, fulfilment, intakeFinding, offer, poolMember } from '../../schema/index.ts'

/** Somebody about whom was decided at the intake of a pool, and how it went since. */
export interface DecidedMember {
  readonly memberId: string
  readonly status: (typeof poolMember.$inferSelect)['status']
  readonly joinedOn: Day | null
  readonly leftOn: Day | null
  /** Offers of this pool that were accepted, of those that are closed. */
  readonly accepted: number
  readonly answered: number
  /** Assignments of this pool, and those that the member called off. */
  readonly assignments: number
  readonly calledOff: number
  readonly ratings: number
  readonly ratingSum: number
}

type Row = { [Key in keyof DecidedMember]: DecidedMember[Key] }

/** Everybody about whom was decided at the intake of a pool. */
export async function decidedMembers(tx: Tx, poolId: string): Promise<readonly DecidedMember[]> {
  const { rows } = await tx.execute<Row>(sql`
    with asked as (
      select ${offer.memberId} as member_id, count(*) as answered,
        count(*) filter (where ${offer.status} = 'accepted') as accepted
      from ${offer}
      where ${offer.poolId} = ${poolId} and ${offer.status} in ('accepted', 'declined', 'expired')
      group by 1),
    came as (
      select ${assignment.memberId} as member_id, count(*) as assignments,
        count(*) filter (where ${assignment.cancelledBy} = 'member') as called_off,
        count(${fulfilment.rating}) as ratings, sum(${fulfilment.rating}) as rating_sum
      from ${assignment} left join ${fulfilment} on ${fulfilment.assignmentId} = ${assignment.id}
      where ${assignment.poolId} = ${poolId}
      group by 1)
    select ${poolMember.memberId} as "memberId", ${poolMember.status} as status,
      ${poolMember.joinedOn}::text as "joinedOn", ${poolMember.leftOn}::text as "leftOn",
      coalesce(accepted, 0)::int as accepted, coalesce(answered, 0)::int as answered,
      coalesce(assignments, 0)::int as assignments, coalesce(called_off, 0)::int as "calledOff",
      coalesce(ratings, 0)::int as ratings, coalesce(rating_sum, 0)::int as "ratingSum"
    from ${poolMember}
    left join asked on asked.member_id = ${poolMember.memberId}
    left join came on came.member_id = ${poolMember.memberId}
    where ${poolMember.poolId} = ${poolId} and ${poolMember.status} in ('admitted', 'left', 'rejected')
    order by 1`)
  return rows
}

/** What was found about everybody at the intake of a pool, without the words. */
export function findingsOfPool(tx: Tx, poolId: string) {
  const { memberId, criterion, met } = intakeFinding
  return tx
    .select({ memberId, criterion, met })
    .from(intakeFinding)
    .where(eq(intakeFinding.poolId, poolId))
    .orderBy(asc(criterion), asc(memberId))
}
