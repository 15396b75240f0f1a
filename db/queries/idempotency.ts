import { and, eq } from 'drizzle-orm'
import type { Instant } from '../../scheduler/domain/instant.ts'
import type { Tx } from '../client.ts'
import { idempotency } from '../schema/index.ts'

/**
 * Takes the key for this transaction. Answers what was kept when another transaction had it; one that is still busy is waited
 * for, by the unique index.
 */
export async function claimIdempotencyKey(
  tx: Tx,
  claim: {
    readonly userId: string
    readonly key: string
    readonly operation: string
    readonly inputHash: string
    readonly createdAt: Instant
  },
) {
  const claimed = await tx
    .insert(idempotency)
    .values(claim)
    .onConflictDoNothing()
    .returning({ key: idempotency.key })
  if (claimed.length > 0) return undefined
  const [earlier] = await tx.select().from(idempotency).where(ofUser(claim))
  return earlier
}

/** Keeps the answer beside the key, in the transaction of the change. */
export async function keepAnswer(
  tx: Tx,
  key: { readonly userId: string; readonly key: string },
  answer: unknown,
) {
  await tx
    .update(idempotency)
    .set({ answer: answer ?? null })
    .where(ofUser(key))
}

/** Whether this key has been used. */
export async function isKeyTaken(
  tx: Tx,
  key: { readonly userId: string; readonly key: string },
): Promise<boolean> {
  const taken = await tx.select({ key: idempotency.key }).from(idempotency).where(ofUser(key))
  return taken.length > 0
}

function ofUser({ userId, key }: { readonly userId: string; readonly key: string }) {
  return and(eq(idempotency.userId, userId), eq(idempotency.key, key))
}
