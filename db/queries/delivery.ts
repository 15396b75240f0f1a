import { and, eq, inArray, lt, ne, sql } from 'drizzle-orm'
import type { Instant } from '../../scheduler/domain/instant.ts'
import type { Tx } from '../client.ts'
import { delivery, letter } from '../schema/index.ts'

export type DeliveryRow = typeof delivery.$inferSelect
export type LetterRow = typeof letter.$inferSelect

/** Writes a message that waits to be handed over, and answers its id. */
export async function insertDelivery(
  tx: Tx,
  row: Pick<DeliveryRow, 'channel' | 'userId' | 'memberId' | 'mailId' | 'writtenAt'>,
  words: Omit<LetterRow, 'deliveryId'>,
): Promise<string> {
  const [made] = await tx
    .insert(delivery)
    .values({ ...row, status: 'waiting' })
    .returning({ id: delivery.id })
  if (made === undefined) throw new Error('a delivery was not inserted')
  await tx.insert(letter).values({ ...words, deliveryId: made.id })
  return made.id
}

/** A message with its words; nothing where it waits no more or the words are forgotten. */
export async function waitingDelivery(tx: Tx, deliveryId: string) {
  const [row] = await tx
    .select({
      delivery,
      letter,
      noticeCount: sql<number>`(select count(*)::int from notice where notice.delivery_id = ${delivery.id})`,
    })
    .from(delivery)
    .innerJoin(letter, eq(letter.deliveryId, delivery.id))
    .where(and(eq(delivery.id, deliveryId), eq(delivery.status, 'waiting')))
  return row
}

/** Counts a try and says how it went; of one that was ended meanwhile nothing changes. */
export async function tryDelivery(
  tx: Tx,
  deliveryId: string,
  outcome: {
    readonly status: DeliveryRow['status']
    readonly lastError: string | null
    readonly at: Instant
  },
): Promise<void> {
  const { status, lastError, at } = outcome
  await tx
    .update(delivery)
    .set({
      status,
      lastError,
      attempts: sql`${delivery.attempts} + 1`,
      endedAt: status === 'waiting' ? null : at,
    })
    .where(and(eq(delivery.id, deliveryId), eq(delivery.status, 'waiting')))
}

/** Ends a message that waits: what it says is over, so that nobody has to hear it. */
export async function lapseDelivery(tx: Tx, deliveryId: string, at: Instant): Promise<void> {
  await tx
    .update(delivery)
    .set({ status: 'lapsed', endedAt: at })
    .where(and(eq(delivery.id, deliveryId), eq(delivery.status, 'waiting')))
}

/** Forgets the words of what was written before this moment and is on its way no more. */
export async function forgetLetters(tx: Tx, before: Instant): Promise<void> {
  const old = tx
    .select({ id: delivery.id })
    .from(delivery)
    .where(and(lt(delivery.writtenAt, before), ne(delivery.status, 'waiting')))
  await tx.delete(letter).where(inArray(letter.deliveryId, old))
}
