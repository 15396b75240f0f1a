import { and, eq } from 'drizzle-orm'
import type { Tx } from '../client.ts'
import { poolMember } from '../schema/index.ts'

/** Whether this person is in the pool now. */
export async function isAdmittedToPool(tx: Tx, poolId: string, memberId: string): Promise<boolean> {
  const found = await tx
    .select({ id: poolMember.id })
    .from(poolMember)
    .where(
      and(
        eq(poolMember.poolId, poolId),
        eq(poolMember.memberId, memberId),
        eq(poolMember.status, 'admitted'),
      ),
    )
  return found.length > 0
}
