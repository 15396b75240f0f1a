import { and, asc, eq, sql } from 'drizzle-orm'
import type { Tx } from '../../client.ts'
import { participation } from '../../schema/index.ts'

/** How much each board that supplies agreed to supply, from when until when: its share of formation times its pupils. */
export function participationsOf(tx: Tx, poolId: string) {
  const { boardId, formationShareBasisPoints, pupils, validFrom, validUntil } = participation
  return tx
    .select({
      boardId,
      weight: sql`${formationShareBasisPoints} * ${pupils}`.mapWith(Number),
      validFrom,
      validUntil,
    })
    .from(participation)
    .where(and(eq(participation.poolId, poolId), eq(participation.supplies, true)))
    .orderBy(asc(boardId), asc(validFrom))
}
