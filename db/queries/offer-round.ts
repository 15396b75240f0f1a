import { and, arrayOverlaps, asc, eq, inArray } from 'drizzle-orm'
import type { Instant } from '../../scheduler/domain/instant.ts'
import type { StatusOf } from '../../scheduler/domain/lifecycle.ts'
import type { BrokenRule } from '../../scheduler/domain/verdict.ts'
import type { Tx } from '../client.ts'
import { offer, offerRound, roundCandidate } from '../schema/index.ts'

export type RoundRow = typeof offerRound.$inferSelect
export type CandidateRow = typeof roundCandidate.$inferSelect

/** Begins a round. */
export async function insertRound(
  tx: Tx,
  row: Omit<typeof offerRound.$inferInsert, 'status' | 'step' | 'endedAt'>,
): Promise<RoundRow> {
  const [made] = await tx
    .insert(offerRound)
    .values({ ...row, status: 'running' })
    .returning()
  if (made === undefined) throw new Error('a round was not inserted')
  return made
}

/** One round, where the asker may see it. */
export async function roundById(tx: Tx, roundId: string): Promise<RoundRow | undefined> {
  const [row] = await tx.select().from(offerRound).where(eq(offerRound.id, roundId))
  return row
}

/** Locks a round and answers it; the lock on its request comes first, so that nobody waits for this one alone. */
export async function lockRound(tx: Tx, roundId: string): Promise<RoundRow | undefined> {
  const [row] = await tx.select().from(offerRound).where(eq(offerRound.id, roundId)).for('update')
  return row
}

/** The round that looks for somebody for one of these sessions. */
export async function runningRoundOn(
  tx: Tx,
  about: { readonly requestId: string; readonly sessionIds: readonly string[] },
): Promise<RoundRow | undefined> {
  const [row] = await tx
    .select()
    .from(offerRound)
    .where(
      and(
        eq(offerRound.requestId, about.requestId),
        eq(offerRound.status, 'running'),
        arrayOverlaps(offerRound.sessionIds, [...about.sessionIds]),
      ),
    )
    .limit(1)
  return row
}

/** Lets a round that is locked stand otherwise. */
export async function changeRound(
  tx: Tx,
  roundId: string,
  changes: Partial<
    Pick<RoundRow, 'sessionIds' | 'step' | 'onwardSource' | 'waitsForSource' | 'nextAt'>
  >,
): Promise<void> {
  await tx.update(offerRound).set(changes).where(eq(offerRound.id, roundId))
}

/** Ends a round that still runs; `false` where it no longer does. */
export async function endRound(
  tx: Tx,
  end: {
    readonly roundId: string
    readonly to: Exclude<StatusOf<'offer_round'>, 'running'>
    readonly at: Instant
  },
): Promise<boolean> {
  const ended = await tx
    .update(offerRound)
    .set({ status: end.to, endedAt: end.at, nextAt: null, waitsForSource: null })
    .where(and(eq(offerRound.id, end.roundId), eq(offerRound.status, 'running')))
    .returning({ id: offerRound.id })
  return ended.length > 0
}

/** Puts people on the list of a round. */
export async function insertCandidates(
  tx: Tx,
  rows: readonly (typeof roundCandidate.$inferInsert)[],
): Promise<void> {
  if (rows.length > 0) await tx.insert(roundCandidate).values([...rows])
}

/** The list of a round, in its order. */
export function candidatesOfRound(tx: Tx, roundId: string): Promise<readonly CandidateRow[]> {
  return tx
    .select()
    .from(roundCandidate)
    .where(eq(roundCandidate.roundId, roundId))
    .orderBy(asc(roundCandidate.place))
}

/** Writes down how somebody on the list stands now. */
export async function changeCandidates(
  tx: Tx,
  about: { readonly roundId: string; readonly memberIds: readonly string[] },
  changes: { readonly status: CandidateRow['status'] } & {
    readonly step?: number
    readonly broken?: readonly BrokenRule[]
  },
): Promise<void> {
  const { roundId, memberIds } = about
  await tx
    .update(roundCandidate)
    .set(changes)
    .where(
      and(eq(roundCandidate.roundId, roundId), inArray(roundCandidate.memberId, [...memberIds])),
    )
}

/** The offers of a round in the order in which they were sent. */
export function offersOfRound(tx: Tx, roundId: string) {
  return tx
    .select()
    .from(offer)
    .where(eq(offer.roundId, roundId))
    .orderBy(asc(offer.sentAt), asc(offer.id))
}
