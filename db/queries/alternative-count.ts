import { and, count, eq, ne } from 'drizzle-orm'
import type { Tx } from '../client.ts'
import { request } from '../schema/index.ts'

/** What schools said that they would otherwise do, with for how many requests of this pool, by name. */
export function alternativeCounts(tx: Tx, poolId: string) {
  const { alternative } = request
  return tx
    .select({ alternative, requests: count() })
    .from(request)
    .where(and(eq(request.poolId, poolId), ne(request.status, 'withdrawn')))
    .groupBy(alternative)
    .orderBy(alternative)
}
