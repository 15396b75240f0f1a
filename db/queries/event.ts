import { desc, eq, or, sql } from 'drizzle-orm'
import type { Instant } from '../../scheduler/domain/instant.ts'
import type { Facts } from '../../scheduler/domain/verdict.ts'
import type { Tx } from '../client.ts'
import { event } from '../schema/index.ts'

/** Appends to a chain; number, moment, previous hash and hash are the database's own and overwrite what is given here. */
export async function insertEvent(
  tx: Tx,
  entry: {
    readonly chain: string
    readonly actorUserId: string | null
    readonly actorRole: string
    readonly verb: string
    readonly subjectId: string
    readonly boardId: string | null
    readonly poolId: string | null
    readonly facts: Facts
  },
): Promise<void> {
  await tx.insert(event).values({ ...entry, seq: 0, at: 0 as Instant, prev: '', hash: '' })
}

/** The last thing that happened to a subject, as far as the asker may see it: who decided, and when. */
export async function lastEventOf(tx: Tx, subjectId: string) {
  const { verb, at, actorRole } = event
  const [last] = await tx
    .select({ verb, at, actorRole })
    .from(event)
    .where(eq(event.subjectId, subjectId))
    .orderBy(desc(at), desc(event.seq))
    .limit(1)
  return last
}

/** What happened to a request and to its proposals, offers and assignments, as far as the asker may see it, the newest first. */
export function eventsOfRequest(tx: Tx, requestId: string) {
  const { verb, at, actorRole, facts } = event
  const isCancel = eq(verb, 'assignment.cancel')
  return tx
    .select({
      verb,
      at,
      actorRole,
      /** Of an assignment that was cancelled: how many lessons, and the kind of reason where one is kept. */
      sessions: sql<number | null>`case when ${isCancel} then (${facts} ->> 'sessions')::int end`,
      reason: sql<string | null>`case when ${isCancel} then ${facts} ->> 'reason' end`,
    })
    .from(event)
    .where(
      or(eq(event.subjectId, requestId), sql`${event.facts} ->> 'requestId' = ${requestId}::text`),
    )
    .orderBy(desc(at), desc(event.seq))
}
