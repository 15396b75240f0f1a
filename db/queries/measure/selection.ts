import { asc, eq, sql } from 'drizzle-orm'
import type { Day } from '../../../scheduler/domain/day.ts'
import type { LeftFor } from '../../../scheduler/domain/mobility.ts'
import type { Tx } from '../../client.ts'
import {
  assignment,
  engagement,
  fulfilment,
  intakeFinding,
  offer,
  poolMember,
} from '../../schema/index.ts'

/** Somebody about whom was decided at the intake of a pool, and how it went since. */
export interface DecidedMember {
  readonly memberId: string
  readonly status: (typeof poolMember.$inferSelect)['status']
  readonly joinedOn: Day | null
  readonly leftOn: Day | null
  readonly leftFor: LeftFor | null
  /** Offers of this pool that were accepted, of those that are closed. */
  readonly accepted: number
  readonly answered: number
  /** Assignments of this pool, and those that the member called off. */
  readonly assignments: number
  readonly calledOff: number
  readonly ratings: number
  readonly ratingSum: number
  /** Whether a board knows all of this by itself: as the employer, or as the only one that ever asked. */
  readonly isKnown: boolean
}

type Row = { [Key in keyof DecidedMember]: DecidedMember[Key] }

/**
 * Everybody about whom was decided at the intake of a pool; who of them is known to one board, if one is named. `least` passes over
 * null: who was never asked, or never came, is known by the other alone.
 */
export async function decidedMembers(
  tx: Tx,
  poolId: string,
  boardId: string | null,
): Promise<readonly DecidedMember[]> {
  const { rows } = await tx.execute<Row>(sql`
    with asked as (
      select ${offer.memberId} as member_id, count(*) as answered,
        bool_and(${offer.boardId} = ${boardId}::uuid) as is_own,
        count(*) filter (where ${offer.status} = 'accepted') as accepted
      from ${offer}
      where ${offer.poolId} = ${poolId} and ${offer.status} in ('accepted', 'declined', 'expired')
      group by 1),
    came as (
      select ${assignment.memberId} as member_id, count(*) as assignments,
        count(*) filter (where ${assignment.cancelledBy} = 'member') as called_off,
        bool_and(${assignment.boardId} = ${boardId}::uuid) as is_own,
        count(${fulfilment.rating}) as ratings, sum(${fulfilment.rating}) as rating_sum
      from ${assignment} left join ${fulfilment} on ${fulfilment.assignmentId} = ${assignment.id}
      where ${assignment.poolId} = ${poolId}
      group by 1)
    select ${poolMember.memberId} as "memberId",
      exists (select from ${engagement} where ${engagement.memberId} = ${poolMember.memberId}
        and ${engagement.employer} = 'board' and ${engagement.boardId} = ${boardId}::uuid)
      or coalesce(least(asked.is_own, came.is_own), false) as "isKnown",
      ${poolMember.status} as status,
      ${poolMember.joinedOn}::text as "joinedOn", ${poolMember.leftOn}::text as "leftOn",
      ${poolMember.leftFor} as "leftFor",
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
