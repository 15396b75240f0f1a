import { and, asc, desc, eq, gte, ilike, lt, sql } from 'drizzle-orm'
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

/** What is asked of a chain: everything that is left out is asked of nobody. */
export interface AskedOfChain {
  readonly chain: string
  /** The noun of the verb. */
  readonly kind: string | undefined
  /** Part of the name of who did it. */
  readonly who: string | undefined
  readonly from: Instant | undefined
  readonly until: Instant | undefined
  /** Only what stands before this number. */
  readonly before: number | undefined
  readonly limit: number
}

/** A page of the chain of one board, the newest first; who did it by name where the asker may see that user. */
export function chainPage(tx: Tx, asked: AskedOfChain) {
  const { seq, at, verb, actorRole, subjectId, facts } = event
  const { kind, who, from, until, before } = asked
  return tx
    .select({
      seq,
      happenedAt: at,
      verb,
      actorRole,
      actorName: appUser.name,
      subjectId,
      requestId: sql<string | null>`${facts} ->> 'requestId'`,
    })
    .from(event)
    .leftJoin(appUser, eq(appUser.id, event.actorUserId))
    .where(
      and(
        eq(event.chain, asked.chain),
        kind === undefined ? undefined : sql`split_part(${verb}, '.', 1) = ${kind}`,
        who === undefined
          ? undefined
          : ilike(appUser.name, `%${who.replaceAll(/[\\%_]/g, '\\$&')}%`),
        from === undefined ? undefined : gte(at, from),
        until === undefined ? undefined : lt(at, until),
        before === undefined ? undefined : lt(seq, before),
      ),
    )
    .orderBy(desc(seq))
    .limit(asked.limit)
}

/** Whether the log of the own board is whole, computed anew: its number of events, and how many do not fit. */
export async function ownChainState(
  tx: Tx,
): Promise<{ readonly events: number; readonly broken: number }> {
  const { rows } = await tx.execute<{ events: number; broken: number }>(
    sql`select events, broken from own_chain_state()`,
  )
  return rows[0] ?? { events: 0, broken: 0 }
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
