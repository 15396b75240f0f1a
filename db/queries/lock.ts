import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Tx } from '../client.ts'
import { member, offer, proposal, request } from '../schema/index.ts'

/*
 * Rows are locked in one order everywhere, so that no two transactions wait for each other: request, member, offer, and by
 * rising id within a kind. The lock leaves others free to point at the row: what people are told names members that nobody locked.
 */

/** Locks a request and answers it; nothing where it is unknown or out of sight. */
export async function lockRequest(tx: Tx, requestId: string) {
  const [row] = await tx
    .select()
    .from(request)
    .where(eq(request.id, requestId))
    .for('no key update')
  return row
}

/** Locks the requests that are still open among these and answers their ids. */
export async function lockOpenRequests(
  tx: Tx,
  requestIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await tx
    .select({ id: request.id })
    .from(request)
    .where(and(inArray(request.id, [...requestIds]), eq(request.status, 'open')))
    .orderBy(asc(request.id))
    .for('no key update')
  return new Set(rows.map(({ id }) => id))
}

/** Locks a member, so that one acceptance at a time is weighed; answers whether there is such a member in sight. */
export async function lockMember(tx: Tx, memberId: string): Promise<boolean> {
  const rows = await tx
    .select({ id: member.id })
    .from(member)
    .where(eq(member.id, memberId))
    .for('no key update')
  return rows.length > 0
}

/** Locks an offer and answers it. */
export async function lockOffer(tx: Tx, offerId: string) {
  const [row] = await tx.select().from(offer).where(eq(offer.id, offerId)).for('no key update')
  return row
}

/** Locks a proposal and answers it. */
export async function lockProposal(tx: Tx, proposalId: string) {
  const [row] = await tx
    .select()
    .from(proposal)
    .where(eq(proposal.id, proposalId))
    .for('no key update')
  return row
}

/**
 * Locks the calendar of a site until the transaction ends: shared by whoever counts its school days, alone by whoever closes a
 * day. Comes after the requests that are locked already; who closes locks those that came meanwhile behind it.
 */
export async function lockCalendar(tx: Tx, siteId: string, how: 'shared' | 'alone'): Promise<void> {
  const key = sql`hashtextextended(${`calendar ${siteId}`}, 0)`
  await tx.execute(
    how === 'shared'
      ? sql`select pg_advisory_xact_lock_shared(${key})`
      : sql`select pg_advisory_xact_lock(${key})`,
  )
}
