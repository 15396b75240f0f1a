import { and, asc, eq, sql } from 'drizzle-orm'
import type { Tx } from '../client.ts'
import { appUser, board, identity, identityProvider, userScope } from '../schema/index.ts'

export type ProviderRow = typeof identityProvider.$inferSelect
export type ProviderSetting = Omit<ProviderRow, 'id' | 'version'>

/** A school account that people may come in with. */
export async function providerInUse(tx: Tx, id: string): Promise<ProviderRow | undefined> {
  const [found] = await tx
    .select()
    .from(identityProvider)
    .where(and(eq(identityProvider.id, id), eq(identityProvider.isOn, true)))
  return found
}

/** The boards whose staff may come in with their school account, by name. */
export function boardsWithProvider(tx: Tx) {
  return tx
    .select({ providerId: identityProvider.id, boardName: board.name })
    .from(identityProvider)
    .innerJoin(board, eq(board.id, identityProvider.boardId))
    .where(eq(identityProvider.isOn, true))
    .orderBy(asc(board.name))
}

/** The setting of a board, if it has one. */
export async function providerOfBoard(tx: Tx, boardId: string): Promise<ProviderRow | undefined> {
  const [found] = await tx
    .select()
    .from(identityProvider)
    .where(eq(identityProvider.boardId, boardId))
  return found
}

/** Writes the setting of a board, in the place of the one it had, and answers its id. */
export async function setProvider(tx: Tx, row: ProviderSetting): Promise<string> {
  const { boardId: _boardId, ...changed } = row
  const [kept] = await tx
    .insert(identityProvider)
    .values(row)
    .onConflictDoUpdate({
      target: identityProvider.boardId,
      set: { ...changed, version: sql`${identityProvider.version} + 1` },
    })
    .returning({ id: identityProvider.id })
  if (kept === undefined) throw new Error('a school account was not set')
  return kept.id
}

/** Whose school account this is, by what never changes of it. */
export async function userOfIdentity(
  tx: Tx,
  about: { readonly providerId: string; readonly issuer: string; readonly subject: string },
): Promise<string | undefined> {
  const { providerId, issuer, subject } = about
  const [found] = await tx
    .select({ userId: identity.userId })
    .from(identity)
    .where(
      and(
        eq(identity.providerId, providerId),
        eq(identity.issuer, issuer),
        eq(identity.subject, subject),
      ),
    )
  return found?.userId
}

/** Who has this address and a role at this board. */
export async function userOfBoard(
  tx: Tx,
  { boardId, email }: { readonly boardId: string; readonly email: string },
): Promise<string | undefined> {
  const [found] = await tx
    .select({ id: appUser.id })
    .from(appUser)
    .innerJoin(userScope, eq(userScope.userId, appUser.id))
    .where(and(eq(appUser.email, email), eq(userScope.boardId, boardId)))
    .limit(1)
  return found?.id
}

/** Pins a school account to a user; false where the user has another one there, or it is somebody else's. */
export async function pinIdentity(
  tx: Tx,
  row: Omit<typeof identity.$inferSelect, 'id'>,
): Promise<boolean> {
  const pinned = await tx
    .insert(identity)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: identity.id })
  return pinned.length > 0
}

/** Every board with its setting, if it has one, by name. */
export function boardsWithSetting(tx: Tx) {
  return tx
    .select({ number: board.number, name: board.name, provider: identityProvider })
    .from(board)
    .leftJoin(identityProvider, eq(identityProvider.boardId, board.id))
    .orderBy(asc(board.name), asc(board.number))
}
