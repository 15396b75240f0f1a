import { and, arrayOverlaps, eq, inArray, sql } from 'drizzle-orm'
import type { Instant } from '../../scheduler/domain/instant.ts'
import type { StatusOf } from '../../scheduler/domain/lifecycle.ts'
import type { Tx } from '../client.ts'
import { assignment, assignmentSession, offer } from '../schema/index.ts'

export type OfferRow = typeof offer.$inferSelect

/** Sends an offer and answers it. */
export async function insertOffer(
  tx: Tx,
  row: Omit<
    typeof offer.$inferInsert,
    'status' | 'answeredAt' | 'declineReason' | 'declineWords' | 'closedBecause'
  >,
): Promise<OfferRow> {
  const [made] = await tx
    .insert(offer)
    .values({ ...row, status: 'sent' })
    .returning()
  if (made === undefined) throw new Error('an offer was not inserted')
  return made
}

/** One offer, where the asker may see it. */
export async function offerById(tx: Tx, offerId: string): Promise<OfferRow | undefined> {
  const [row] = await tx.select().from(offer).where(eq(offer.id, offerId))
  return row
}

/** The offer that still waits for an answer on one of these sessions. */
export async function waitingOffer(
  tx: Tx,
  about: { readonly requestId: string; readonly sessionIds: readonly string[] },
): Promise<OfferRow | undefined> {
  const [row] = await tx
    .select()
    .from(offer)
    .where(
      and(
        eq(offer.requestId, about.requestId),
        eq(offer.status, 'sent'),
        arrayOverlaps(offer.sessionIds, [...about.sessionIds]),
      ),
    )
    .limit(1)
  return row
}

/** The offer that holds one of these sessions: it waits for an answer, or somebody has the session by it. */
export async function holdingOffer(
  tx: Tx,
  about: { readonly requestId: string; readonly sessionIds: readonly string[] },
): Promise<OfferRow | undefined> {
  const waiting = await waitingOffer(tx, about)
  if (waiting !== undefined) return waiting
  const [row] = await tx
    .select({ offer })
    .from(assignmentSession)
    .innerJoin(assignment, eq(assignment.id, assignmentSession.assignmentId))
    .innerJoin(offer, eq(offer.id, assignment.offerId))
    .where(
      and(
        inArray(assignmentSession.requestSessionId, [...about.sessionIds]),
        eq(assignmentSession.status, 'confirmed'),
      ),
    )
    .limit(1)
  return row?.offer
}

/** Writes the answer of an offer that still waits; `false` where it no longer does. */
export async function answerOffer(
  tx: Tx,
  answer: {
    readonly id: string
    readonly to: Exclude<StatusOf<'offer'>, 'sent'>
    readonly answeredAt: Instant
    readonly declineReason?: OfferRow['declineReason']
    readonly declineWords?: OfferRow['declineWords']
    readonly closedBecause?: OfferRow['closedBecause']
  },
): Promise<boolean> {
  const { id, to, answeredAt, declineReason = null, declineWords = null } = answer
  const { closedBecause = null } = answer
  const answered = await tx
    .update(offer)
    .set({ status: to, answeredAt, declineReason, declineWords, closedBecause })
    .where(and(eq(offer.id, id), eq(offer.status, 'sent')))
    .returning({ id: offer.id })
  return answered.length > 0
}

/** Withdraws offers on sessions that are no longer asked for; answers which. */
export async function withdrawOffersOn(
  tx: Tx,
  about: {
    readonly requestId: string
    readonly sessionIds: readonly string[]
    readonly at: Instant
  },
): Promise<readonly string[]> {
  const withdrawn = await tx
    .update(offer)
    .set({ status: 'withdrawn', answeredAt: about.at, closedBecause: 'not-needed' })
    .where(
      and(
        eq(offer.requestId, about.requestId),
        eq(offer.status, 'sent'),
        arrayOverlaps(offer.sessionIds, [...about.sessionIds]),
      ),
    )
    .returning({ id: offer.id })
  return withdrawn.map(({ id }) => id).toSorted()
}

/**
 * Ends what can no longer be accepted on a request: offers and proposals for sessions that somebody has now. PostgreSQL does it
 * also for a member, who may not see what others were offered. Answers the offers that were withdrawn.
 */
export async function supersedeMoot(
  tx: Tx,
  requestId: string,
  at: Instant,
): Promise<readonly string[]> {
  const rows = await tx
    .select({ id: sql<string>`moot.offer_id` })
    .from(
      sql`supersede_moot(${requestId}::uuid, ${new Date(at).toISOString()}::timestamptz) as moot`,
    )
  return rows.map(({ id }) => id).toSorted()
}
