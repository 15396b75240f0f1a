import { and, eq, gt, isNull, lt, sql } from 'drizzle-orm'
import type { Instant } from '../../scheduler/domain/instant.ts'
import type { Tx } from '../client.ts'
import { attempt } from '../schema/index.ts'

export type AttemptRow = typeof attempt.$inferSelect

/** So often may be typed what belongs to an attempt; PostgreSQL holds it too. */
export const TRIES_MAX = 5

/** Which attempt is meant: its id is of no use in another browser. */
export interface AttemptAsked {
  readonly id: string
  readonly kind: AttemptRow['kind']
  readonly browserHash: string
  readonly now: Instant
}

/** Begins an attempt and answers its id. */
export async function insertAttempt(
  tx: Tx,
  row: Pick<AttemptRow, 'kind' | 'browserHash' | 'createdAt' | 'expiresAt'> & Partial<AttemptRow>,
): Promise<string> {
  const [made] = await tx
    .insert(attempt)
    .values({ payload: {}, ...row })
    .returning({ id: attempt.id })
  if (made === undefined) throw new Error('an attempt was not inserted')
  return made.id
}

function isOpen({ id, kind, browserHash, now }: AttemptAsked) {
  return and(
    eq(attempt.id, id),
    eq(attempt.kind, kind),
    eq(attempt.browserHash, browserHash),
    isNull(attempt.usedAt),
    gt(attempt.expiresAt, now),
    lt(attempt.tries, TRIES_MAX),
  )
}

/** An attempt that goes on in this browser; nothing where it is over or of another. */
export async function openAttempt(tx: Tx, asked: AttemptAsked): Promise<AttemptRow | undefined> {
  const [found] = await tx.select().from(attempt).where(isOpen(asked))
  return found
}

/** Counts a try before it is looked at, so that those at the same moment count too; nothing where there is none left. */
export async function takeTry(tx: Tx, asked: AttemptAsked): Promise<AttemptRow | undefined> {
  const [found] = await tx
    .update(attempt)
    .set({ tries: sql`${attempt.tries} + 1` })
    .where(isOpen(asked))
    .returning()
  return found
}

/** Uses an attempt up; false where somebody was first. */
export async function useAttempt(tx: Tx, id: string, now: Instant): Promise<boolean> {
  const used = await tx
    .update(attempt)
    .set({ usedAt: now })
    .where(and(eq(attempt.id, id), isNull(attempt.usedAt), gt(attempt.expiresAt, now)))
    .returning({ id: attempt.id })
  return used.length > 0
}

/** The attempt that waits for its code to be mailed; nothing where it was mailed already or is over. */
export async function attemptToMail(
  tx: Tx,
  id: string,
  now: Instant,
): Promise<AttemptRow | undefined> {
  const [found] = await tx
    .select()
    .from(attempt)
    .where(
      and(
        eq(attempt.id, id),
        isNull(attempt.secretHash),
        isNull(attempt.usedAt),
        gt(attempt.expiresAt, now),
      ),
    )
    .for('no key update')
  return found
}

/** Writes down what has to be typed. */
export async function setSecret(tx: Tx, id: string, secretHash: string): Promise<void> {
  await tx.update(attempt).set({ secretHash }).where(eq(attempt.id, id))
}

/** Forgets attempts that were over before this moment. */
export async function forgetAttempts(tx: Tx, before: Instant): Promise<void> {
  await tx.delete(attempt).where(lt(attempt.expiresAt, before))
}
