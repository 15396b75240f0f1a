import { eq } from 'drizzle-orm'
import type { Instant } from '../../scheduler/domain/instant.ts'
import type { Tx } from '../client.ts'
import { calendarFeed } from '../schema/index.ts'

/** The feed of a member becomes one with this secret; an earlier secret opens nothing any more. */
export async function putFeed(tx: Tx, row: typeof calendarFeed.$inferInsert): Promise<void> {
  const { tokenHash, createdAt } = row
  await tx
    .insert(calendarFeed)
    .values(row)
    .onConflictDoUpdate({ target: calendarFeed.memberId, set: { tokenHash, createdAt } })
}

/** Ends the feed of a member; `false` where there was none. */
export async function dropFeed(tx: Tx, memberId: string): Promise<boolean> {
  const gone = await tx
    .delete(calendarFeed)
    .where(eq(calendarFeed.memberId, memberId))
    .returning({ memberId: calendarFeed.memberId })
  return gone.length > 0
}

/** Since when a member has a feed; null where there is none. */
export async function feedSince(tx: Tx, memberId: string): Promise<Instant | null> {
  const [row] = await tx
    .select({ createdAt: calendarFeed.createdAt })
    .from(calendarFeed)
    .where(eq(calendarFeed.memberId, memberId))
  return row?.createdAt ?? null
}

/** Whose feed the secret with this hash opens. */
export async function memberOfFeed(tx: Tx, tokenHash: string): Promise<string | undefined> {
  const [row] = await tx
    .select({ memberId: calendarFeed.memberId })
    .from(calendarFeed)
    .where(eq(calendarFeed.tokenHash, tokenHash))
  return row?.memberId
}
