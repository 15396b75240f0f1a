import { and, asc, desc, eq, inArray } from 'drizzle-orm'
import type { Day } from '../../scheduler/domain/day.ts'
import type { Instant } from '../../scheduler/domain/instant.ts'
import type { LeftFor } from '../../scheduler/domain/mobility.ts'
import type { Tx } from '../client.ts'
import { appUser, member, pool, poolMember, spelregels } from '../schema/index.ts'

/** How somebody stands in a pool. */
export type PlaceStatus = (typeof poolMember.status.enumValues)[number]

const listed = {
  id: poolMember.id,
  poolId: poolMember.poolId,
  memberId: poolMember.memberId,
  memberName: member.name,
  status: poolMember.status,
  candidateOn: poolMember.candidateOn,
  joinedOn: poolMember.joinedOn,
  decidedAt: poolMember.decidedAt,
  decidedByName: appUser.name,
  decisionReason: poolMember.decisionReason,
  decidedUnderVersion: spelregels.version,
}

function places(tx: Tx) {
  return tx
    .select(listed)
    .from(poolMember)
    .innerJoin(member, eq(member.id, poolMember.memberId))
    .leftJoin(appUser, eq(appUser.id, poolMember.decidedBy))
    .leftJoin(spelregels, eq(spelregels.id, poolMember.decidedUnder))
}

/** Everybody with one of these standings in these pools: who waits longest first, else who was decided about last. */
export function placesByStatus(
  tx: Tx,
  about: {
    readonly poolIds: readonly string[]
    readonly status: PlaceStatus
    readonly limit: number
  },
) {
  const { poolIds, status, limit } = about
  const order =
    status === 'candidate' ? [asc(poolMember.candidateOn)] : [desc(poolMember.decidedAt)]
  return places(tx)
    .where(and(inArray(poolMember.poolId, [...poolIds]), eq(poolMember.status, status)))
    .orderBy(...order, asc(member.name), asc(poolMember.id))
    .limit(limit)
}

/** One place by its id; nothing where the asker may not see it. */
export async function placeById(tx: Tx, id: string) {
  const [found] = await places(tx).where(eq(poolMember.id, id))
  return found
}

/** Where a member stands in each pool, as far as the asker may see it, by the name of the pool. */
export function placesOfMember(tx: Tx, memberId: string) {
  const { id, poolId, status, joinedOn, leftOn, leftTo, leftFor } = poolMember
  return tx
    .select({ id, poolId, poolName: pool.name, status, joinedOn, leftOn, leftTo, leftFor })
    .from(poolMember)
    .innerJoin(pool, eq(pool.id, poolId))
    .where(eq(poolMember.memberId, memberId))
    .orderBy(asc(pool.name), asc(poolId))
}

/** Locks somebody's place in a pool and answers it. */
export async function lockPlace(tx: Tx, poolId: string, memberId: string) {
  const [row] = await tx
    .select()
    .from(poolMember)
    .where(and(eq(poolMember.poolId, poolId), eq(poolMember.memberId, memberId)))
    .for('update')
  return row
}

/** Locks a place by its id and answers it. */
export async function lockPlaceById(tx: Tx, id: string) {
  const [row] = await tx.select().from(poolMember).where(eq(poolMember.id, id)).for('update')
  return row
}

/** Makes somebody a candidate of a pool: for the first time, or again after a rejection or a goodbye. Answers the place. */
export async function putCandidate(
  tx: Tx,
  about: { readonly poolId: string; readonly memberId: string; readonly candidateOn: Day },
): Promise<string> {
  const known = await lockPlace(tx, about.poolId, about.memberId)
  if (known === undefined) {
    const id = crypto.randomUUID()
    await tx.insert(poolMember).values({ id, ...about, status: 'candidate' })
    return id
  }
  const nobody = { decidedAt: null, decidedBy: null, decisionReason: null, decidedUnder: null }
  await tx
    .update(poolMember)
    .set({
      status: 'candidate',
      candidateOn: about.candidateOn,
      joinedOn: null,
      leftOn: null,
      leftTo: null,
      leftFor: null,
      ...nobody,
    })
    .where(eq(poolMember.id, known.id))
  return known.id
}

/** Decides about a candidate; nothing where somebody was first. */
export async function decidePlace(
  tx: Tx,
  about: {
    readonly id: string
    readonly status: 'admitted' | 'rejected'
    readonly joinedOn: Day | null
    readonly decidedAt: Instant
    readonly decidedBy: string
    readonly decisionReason: string | null
    readonly decidedUnder: string | null
  },
): Promise<boolean> {
  const { id, ...decision } = about
  const decided = await tx
    .update(poolMember)
    .set(decision)
    .where(and(eq(poolMember.id, id), eq(poolMember.status, 'candidate')))
    .returning({ id: poolMember.id })
  return decided.length > 0
}

/** Lets a member leave a pool after this day; nothing where that was not a member any more. */
export async function leavePlace(
  tx: Tx,
  about: {
    readonly poolId: string
    readonly memberId: string
    readonly status: 'admitted' | 'left'
    readonly leftOn: Day
    readonly leftTo: string | null
    readonly leftFor: LeftFor
  },
): Promise<boolean> {
  const { poolId, memberId, ...leave } = about
  const left = await tx
    .update(poolMember)
    .set(leave)
    .where(
      and(
        eq(poolMember.poolId, poolId),
        eq(poolMember.memberId, memberId),
        eq(poolMember.status, 'admitted'),
      ),
    )
    .returning({ id: poolMember.id })
  return left.length > 0
}
