import { and, asc, desc, eq, gte, or, sql } from 'drizzle-orm'
import type { Tx } from '../client.ts'
import { appUser, delivery, member, notice } from '../schema/index.ts'

/** After so many tries a message counts as one that does not get there, although it is tried on. */
export const TRIES_SHOWN = 3

const isUndelivered = or(
  eq(delivery.status, 'undelivered'),
  and(eq(delivery.status, 'waiting'), gte(delivery.attempts, TRIES_SHOWN)),
)

/** Messages that do not get there, of whoever the asker may know of, the newest first. */
export function undelivered(tx: Tx, limit: number) {
  const { id, channel, status, attempts, lastError, writtenAt, memberId } = delivery
  const kinds = sql<readonly string[]>`(
    select coalesce(array_agg(distinct notice.kind order by notice.kind), '{}') from notice
    where notice.delivery_id = coalesce(${delivery.mailId}, ${delivery.id}))`
  const audience = sql<string | null>`(
    select min(notice.audience) from notice
    where notice.delivery_id = coalesce(${delivery.mailId}, ${delivery.id}))`
  return tx
    .select({
      id,
      channel,
      status,
      attempts,
      lastError,
      writtenAt,
      memberId,
      name: sql<string | null>`coalesce(${member.name}, ${appUser.name})`,
      audience,
      kinds,
    })
    .from(delivery)
    .leftJoin(member, eq(member.id, delivery.memberId))
    .leftJoin(appUser, eq(appUser.id, delivery.userId))
    .where(isUndelivered)
    .orderBy(desc(writtenAt), asc(id))
    .limit(limit)
}

/** How many messages do not get there. */
export function undeliveredCount(tx: Tx): Promise<number> {
  return tx.$count(delivery, isUndelivered)
}

/** Lets a message that does not get there be tried as if it were new; answers the pool of what it tells, or nothing. */
export async function retryDelivery(tx: Tx, deliveryId: string): Promise<boolean> {
  const again = await tx
    .update(delivery)
    .set({ status: 'waiting', attempts: 0, lastError: null, endedAt: null })
    .where(and(eq(delivery.id, deliveryId), isUndelivered))
    .returning({ id: delivery.id })
  return again.length > 0
}

/** A pool of what a message tells, of those that the asker may know of. */
export async function poolOfDelivery(tx: Tx, deliveryId: string): Promise<string | null> {
  const [row] = await tx
    .select({ poolId: notice.poolId })
    .from(notice)
    .innerJoin(delivery, eq(notice.deliveryId, sql`coalesce(${delivery.mailId}, ${delivery.id})`))
    .where(eq(delivery.id, deliveryId))
    .orderBy(asc(notice.poolId))
    .limit(1)
  return row?.poolId ?? null
}
