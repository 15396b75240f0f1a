import { and, asc, eq, lt, or, sql } from 'drizzle-orm'
import type { Instant } from '../../scheduler/domain/instant.ts'
import type { Tx } from '../client.ts'
import { passkey } from '../schema/index.ts'

export type PasskeyRow = typeof passkey.$inferSelect

/** The passkeys of a user, the oldest first. */
export function passkeysOfUser(tx: Tx, userId: string): Promise<PasskeyRow[]> {
  return tx
    .select()
    .from(passkey)
    .where(eq(passkey.userId, userId))
    .orderBy(asc(passkey.createdAt), asc(passkey.id))
}

/** The passkey with this id of a device, whoever has it. */
export async function passkeyByCredential(
  tx: Tx,
  credentialId: string,
): Promise<PasskeyRow | undefined> {
  const [found] = await tx.select().from(passkey).where(eq(passkey.credentialId, credentialId))
  return found
}

/** Keeps a passkey and answers its id; nothing where somebody has one with this id of a device already. */
export async function insertPasskey(
  tx: Tx,
  row: Omit<PasskeyRow, 'id' | 'lastUsedAt'>,
): Promise<string | undefined> {
  const [kept] = await tx
    .insert(passkey)
    .values(row)
    .onConflictDoNothing({ target: passkey.credentialId })
    .returning({ id: passkey.id })
  return kept?.id
}

/**
 * Notes that a passkey was used. False where its counter did not rise: then this device or a copy of it was used meanwhile. A
 * device that does not count says nought every time.
 */
export async function usePasskey(
  tx: Tx,
  about: Pick<PasskeyRow, 'id' | 'counter' | 'isBackedUp'> & { readonly now: Instant },
): Promise<boolean> {
  const { id, counter, isBackedUp, now } = about
  const isNought = counter === 0 ? eq(passkey.counter, 0) : sql`false`
  const used = await tx
    .update(passkey)
    .set({ counter, isBackedUp, lastUsedAt: now })
    .where(and(eq(passkey.id, id), or(lt(passkey.counter, counter), isNought)))
    .returning({ id: passkey.id })
  return used.length > 0
}

/**
 * Takes a passkey of a user away and answers what it was called; nothing where it is not theirs. All of theirs are locked first: of the
 * last two, taken away at once, the second sees that the first is gone.
 */
export async function deletePasskey(
  tx: Tx,
  userId: string,
  id: string,
): Promise<string | undefined> {
  await tx
    .select({ id: passkey.id })
    .from(passkey)
    .where(eq(passkey.userId, userId))
    .orderBy(asc(passkey.id))
    .for('update')
  const [gone] = await tx
    .delete(passkey)
    .where(and(eq(passkey.id, id), eq(passkey.userId, userId)))
    .returning({ name: passkey.name })
  return gone?.name
}

/** Calls a passkey of a user something else; false where it is not theirs. */
export async function renamePasskey(
  tx: Tx,
  { userId, id, name }: { readonly userId: string; readonly id: string; readonly name: string },
): Promise<boolean> {
  const renamed = await tx
    .update(passkey)
    .set({ name })
    .where(and(eq(passkey.id, id), eq(passkey.userId, userId)))
    .returning({ id: passkey.id })
  return renamed.length > 0
}
