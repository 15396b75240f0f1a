import { and, eq, isNull, lt, ne } from 'drizzle-orm'
import type { Instant } from '../../scheduler/domain/instant.ts'
import type { Tx } from '../client.ts'
import { authenticator, identity, passkey, recoveryCode, userScope } from '../schema/index.ts'

/** What somebody has as a second step. */
export interface Factors {
  readonly hasAuthenticator: boolean
  readonly passkeyCount: number
  readonly recoveryCodesLeft: number
}

/** What a user has as a second step. */
export async function factorsOf(tx: Tx, userId: string): Promise<Factors> {
  return {
    hasAuthenticator: (await tx.$count(authenticator, eq(authenticator.userId, userId))) > 0,
    passkeyCount: await tx.$count(passkey, eq(passkey.userId, userId)),
    recoveryCodesLeft: await tx.$count(
      recoveryCode,
      and(eq(recoveryCode.userId, userId), isNull(recoveryCode.usedAt)),
    ),
  }
}

/**
 * Whether somebody with a role beside that of a member has nothing left to show beside the mailbox: no app, no passkey, and no school
 * account, which counts at one board alone.
 */
export async function lacksSecondStep(tx: Tx, userId: string): Promise<boolean> {
  const { hasAuthenticator, passkeyCount } = await factorsOf(tx, userId)
  if (hasAuthenticator || passkeyCount > 0) return false
  const places = await tx
    .selectDistinct({ boardId: userScope.boardId })
    .from(userScope)
    .where(and(eq(userScope.userId, userId), ne(userScope.role, 'member')))
  if (places.length === 0) return false
  if (places.length > 1 || places[0]?.boardId === null) return true
  return (await tx.$count(identity, eq(identity.userId, userId))) === 0
}

/** The sealed secret of a user's app. */
export async function sealedSecretOf(tx: Tx, userId: string): Promise<string | undefined> {
  const [row] = await tx
    .select({ sealed: authenticator.sealed })
    .from(authenticator)
    .where(eq(authenticator.userId, userId))
  return row?.sealed
}

/** Uses up the code of this half minute; false where it, or a later one, was used before. */
export async function useStep(tx: Tx, userId: string, step: number): Promise<boolean> {
  const used = await tx
    .update(authenticator)
    .set({ lastStep: step })
    .where(and(eq(authenticator.userId, userId), lt(authenticator.lastStep, step)))
    .returning({ userId: authenticator.userId })
  return used.length > 0
}

/** Keeps an app with its codes on paper, in the place of those that there were. */
export async function replaceAuthenticator(
  tx: Tx,
  row: typeof authenticator.$inferInsert,
  codeHashes: readonly string[],
): Promise<void> {
  const { userId, createdAt } = row
  await deleteAuthenticator(tx, userId)
  await tx.insert(authenticator).values(row)
  await replaceRecoveryCodes(tx, { userId, createdAt }, codeHashes)
}

/** Keeps codes on paper, in the place of those that there were. */
export async function replaceRecoveryCodes(
  tx: Tx,
  row: { readonly userId: string; readonly createdAt: Instant },
  codeHashes: readonly string[],
): Promise<void> {
  await tx.delete(recoveryCode).where(eq(recoveryCode.userId, row.userId))
  await tx.insert(recoveryCode).values(codeHashes.map((codeHash) => ({ codeHash, ...row })))
}

/** What is kept of the codes on paper that were not used yet. */
export async function unusedRecoveryCodes(tx: Tx, userId: string): Promise<readonly string[]> {
  const rows = await tx
    .select({ codeHash: recoveryCode.codeHash })
    .from(recoveryCode)
    .where(and(eq(recoveryCode.userId, userId), isNull(recoveryCode.usedAt)))
  return rows.map(({ codeHash }) => codeHash)
}

/** Keeps a code on paper in another way. */
export async function rehashRecoveryCode(
  tx: Tx,
  about: { readonly userId: string; readonly from: string; readonly to: string },
): Promise<void> {
  const { userId, from, to: codeHash } = about
  await tx
    .update(recoveryCode)
    .set({ codeHash })
    .where(and(eq(recoveryCode.userId, userId), eq(recoveryCode.codeHash, from)))
}

/** Takes away an app and its codes on paper; false where there was none. */
export async function deleteAuthenticator(tx: Tx, userId: string): Promise<boolean> {
  await tx.delete(recoveryCode).where(eq(recoveryCode.userId, userId))
  const gone = await tx
    .delete(authenticator)
    .where(eq(authenticator.userId, userId))
    .returning({ userId: authenticator.userId })
  return gone.length > 0
}

/** Uses up a code on paper; false where it is none of this user's or was used before. */
export async function useRecoveryCode(
  tx: Tx,
  about: { readonly userId: string; readonly codeHash: string; readonly now: Instant },
): Promise<boolean> {
  const { userId, codeHash, now } = about
  const used = await tx
    .update(recoveryCode)
    .set({ usedAt: now })
    .where(
      and(
        eq(recoveryCode.userId, userId),
        eq(recoveryCode.codeHash, codeHash),
        isNull(recoveryCode.usedAt),
      ),
    )
    .returning({ userId: recoveryCode.userId })
  return used.length > 0
}
