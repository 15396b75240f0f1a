import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Tx } from '../client.ts'
import { intakeFinding } from '../schema/index.ts'

/** What was found about these people against the criteria of a pool. */
export function findingsOf(tx: Tx, poolId: string, memberIds: readonly string[]) {
  const { id, memberId, criterion, met, evidence, foundOn } = intakeFinding
  return tx
    .select({ id, memberId, criterion, met, evidence, foundOn })
    .from(intakeFinding)
    .where(and(eq(intakeFinding.poolId, poolId), inArray(memberId, [...memberIds])))
    .orderBy(asc(criterion), asc(id))
}

/** Writes what was found about one criterion, or finds otherwise than before. Answers the id of the finding. */
export async function putFinding(
  tx: Tx,
  row: Omit<typeof intakeFinding.$inferInsert, 'id'>,
): Promise<string> {
  const { poolId, memberId, criterion } = intakeFinding
  const { met, evidence, foundOn } = row
  const [put] = await tx
    .insert(intakeFinding)
    .values(row)
    .onConflictDoUpdate({
      target: [poolId, memberId, criterion],
      set: { met: sql`${met}`, evidence, foundOn },
    })
    .returning({ id: intakeFinding.id })
  if (put === undefined) throw new Error('a finding was not written')
  return put.id
}
