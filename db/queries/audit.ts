import { and, asc, eq, gte, lt, sql } from 'drizzle-orm'
import type { Instant } from '../../scheduler/domain/instant.ts'
import type { Tx } from '../client.ts'
import { appUser, event } from '../schema/index.ts'

/** The chain of one board between two moments, in its order; who did it by name where the asker may see that user, else by role. */
export function eventsOfChain(
  tx: Tx,
  about: {
    readonly chain: string
    readonly from: Instant
    readonly until: Instant
    readonly limit: number
  },
) {
  const { seq, at, verb, actorRole, subjectId, poolId, facts, hash } = event
  return tx
    .select({
      seq,
      happenedAt: at,
      verb,
      actorRole,
      actorName: appUser.name,
      subjectId,
      poolId,
      facts,
      hash,
    })
    .from(event)
    .leftJoin(appUser, eq(appUser.id, event.actorUserId))
    .where(and(eq(event.chain, about.chain), gte(at, about.from), lt(at, about.until)))
    .orderBy(asc(seq))
    .limit(about.limit)
}

/** Where a chain ends: its last number and hash, to be kept elsewhere. */
export interface ChainHead extends Record<string, unknown> {
  readonly chain: string
  readonly seq: number
  readonly hash: string
}

/** The heads of every chain, as the worker sees them: recomputed from the last event of each. */
export async function chainHeads(tx: Tx): Promise<readonly ChainHead[]> {
  const { rows } = await tx.execute<ChainHead>(
    sql`select distinct on (chain) chain, seq::int as seq, hash from event order by chain, seq desc`,
  )
  return rows
}
