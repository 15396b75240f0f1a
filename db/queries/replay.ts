import { and, desc, eq, inArray, lt, lte, or, sql } from 'drizzle-orm'
import type { Instant } from '../../scheduler/domain/instant.ts'
import type { Tx } from '../client.ts'
import { replay } from '../schema/index.ts'

export type ReplayRow = typeof replay.$inferSelect

/** The replay of a pool that waits or is under way. Waits for another transaction that asks for one. */
export async function aliveReplayOf(tx: Tx, poolId: string) {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`replay ${poolId}`}, 0))`)
  const [row] = await tx
    .select({ id: replay.id, askedAt: replay.askedAt })
    .from(replay)
    .where(and(eq(replay.poolId, poolId), inArray(replay.status, ['queued', 'running'])))
  return row
}

/** One replay. */
export async function replayById(tx: Tx, replayId: string): Promise<ReplayRow | undefined> {
  const [row] = await tx.select().from(replay).where(eq(replay.id, replayId))
  return row
}

/** One page of the replays of a pool, the newest first; `after` is the last of the page before. */
export function replayPage(
  tx: Tx,
  poolId: string,
  page: {
    readonly after: { readonly askedAt: Instant; readonly id: string } | undefined
    readonly limit: number
  },
): Promise<readonly ReplayRow[]> {
  const { after, limit } = page
  const isLater =
    after &&
    or(
      lt(replay.askedAt, after.askedAt),
      and(eq(replay.askedAt, after.askedAt), lt(replay.id, after.id)),
    )
  return tx
    .select()
    .from(replay)
    .where(and(eq(replay.poolId, poolId), isLater))
    .orderBy(desc(replay.askedAt), desc(replay.id))
    .limit(limit)
}

/** The composition of a pool that was found last; undefined where none was. */
export async function newestComposition(tx: Tx, poolId: string): Promise<ReplayRow | undefined> {
  const [row] = await tx
    .select()
    .from(replay)
    .where(
      and(eq(replay.poolId, poolId), eq(replay.kind, 'composition'), eq(replay.status, 'finished')),
    )
    .orderBy(desc(replay.finishedAt), desc(replay.id))
    .limit(1)
  return row
}

/** Writes a replay that waits for its turn and answers its id. */
export async function insertReplay(
  tx: Tx,
  row: Pick<ReplayRow, 'poolId' | 'kind' | 'question' | 'askedBy' | 'askedAt'>,
): Promise<string> {
  const [made] = await tx
    .insert(replay)
    .values({ ...row, status: 'queued' })
    .returning({ id: replay.id })
  if (made === undefined) throw new Error('a replay was not inserted')
  return made.id
}

/**
 * Asks a replay to stop: one that waits ends at once, one that is under way as soon as it hears of it. Answers whether it was
 * alive; asking twice changes nothing.
 */
export async function askReplayStop(tx: Tx, replayId: string, at: Instant): Promise<boolean> {
  const waiting = await tx
    .update(replay)
    .set({ status: 'stopped', stopAskedAt: at, finishedAt: at })
    .where(and(eq(replay.id, replayId), eq(replay.status, 'queued')))
    .returning({ id: replay.id })
  if (waiting.length > 0) return true
  const asked = new Date(at).toISOString()
  const running = await tx
    .update(replay)
    .set({ stopAskedAt: sql`coalesce(${replay.stopAskedAt}, ${asked}::timestamptz)` })
    .where(and(eq(replay.id, replayId), eq(replay.status, 'running')))
    .returning({ id: replay.id })
  return running.length > 0
}

/** Takes a replay that waits, or that a process left which has not said for so long that it lives. */
export async function beginReplay(
  tx: Tx,
  replayId: string,
  { now, silentMs }: { readonly now: Instant; readonly silentMs: number },
): Promise<ReplayRow | undefined> {
  const isLeft = and(
    eq(replay.status, 'running'),
    lte(replay.heartbeatAt, (now - silentMs) as Instant),
  )
  const [row] = await tx
    .update(replay)
    .set({
      status: 'running',
      phase: 'reading',
      begunAt: sql`coalesce(${replay.begunAt}, ${new Date(now).toISOString()}::timestamptz)`,
      heartbeatAt: now,
    })
    .where(and(eq(replay.id, replayId), or(eq(replay.status, 'queued'), isLeft)))
    .returning()
  return row
}
