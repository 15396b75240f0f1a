import { and, desc, eq, gt, lt, ne, or } from 'drizzle-orm'
import type { Instant } from '../../scheduler/domain/instant.ts'
import type { Tx } from '../client.ts'
import { login } from '../schema/index.ts'
import type { LOGIN_METHODS } from '../schema/login.ts'

export type LoginMethod = (typeof LOGIN_METHODS)[number]
export type LoginRow = typeof login.$inferSelect

/** A moment, and the moment before which nobody must have been seen for a session to be over. */
export interface Alive {
  readonly now: Instant
  readonly seenAfter: Instant
}

/** What makes a session one that still counts. */
export function aliveLogin({ now, seenAfter }: Alive) {
  return and(gt(login.expiresAt, now), gt(login.lastSeenAt, seenAfter))
}

/** Begins a session of a browser. */
export async function insertLogin(tx: Tx, row: Omit<LoginRow, 'id'>): Promise<void> {
  await tx.insert(login).values(row)
}

/** Notes that the owner of a session is there; false where it is over. */
export async function touchLogin(tx: Tx, tokenHash: string, alive: Alive): Promise<boolean> {
  const kept = await tx
    .update(login)
    .set({ lastSeenAt: alive.now })
    .where(and(eq(login.tokenHash, tokenHash), aliveLogin(alive)))
    .returning({ id: login.id })
  return kept.length > 0
}

/** Ends a session by its token and answers what it was; ending one that has ended is harmless. */
export async function deleteLogin(tx: Tx, tokenHash: string): Promise<LoginRow | undefined> {
  const [ended] = await tx.delete(login).where(eq(login.tokenHash, tokenHash)).returning()
  return ended
}

/** Forgets the sessions of a user that are over. */
export async function forgetOverLogins(
  tx: Tx,
  userId: string,
  { now, seenAfter }: Alive,
): Promise<void> {
  const isOver = or(lt(login.expiresAt, now), lt(login.lastSeenAt, seenAfter))
  await tx.delete(login).where(and(eq(login.userId, userId), isOver))
}

/** The sessions of a user, the last seen first. */
export function loginsOfUser(tx: Tx, userId: string, alive: Alive) {
  const { id, device, method, createdAt, lastSeenAt } = login
  return tx
    .select({ id, device, method, createdAt, lastSeenAt })
    .from(login)
    .where(and(eq(login.userId, userId), aliveLogin(alive)))
    .orderBy(desc(lastSeenAt), desc(createdAt))
}

/** Ends one session of a user; false where there is none. */
export async function deleteLoginOfUser(tx: Tx, userId: string, id: string): Promise<boolean> {
  const ended = await tx
    .delete(login)
    .where(and(eq(login.userId, userId), eq(login.id, id)))
    .returning({ id: login.id })
  return ended.length > 0
}

/** Ends all sessions of a user but this one and answers how many there were. */
export async function deleteOtherLogins(tx: Tx, userId: string, id: string): Promise<number> {
  const ended = await tx
    .delete(login)
    .where(and(eq(login.userId, userId), ne(login.id, id)))
    .returning({ id: login.id })
  return ended.length
}
