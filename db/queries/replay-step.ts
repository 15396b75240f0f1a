import { and, eq, ne, sql } from 'drizzle-orm'
import type { Instant } from '../../scheduler/domain/instant.ts'
import type { Tx } from '../client.ts'
import { job, replay, replayDraw } from '../schema/index.ts'
import type { ReplayRow } from './replay.ts'

const running = (replayId: string) => and(eq(replay.id, replayId), eq(replay.status, 'running'))

/** Says that a replay lives and how far it is; answers whether a stop was asked for, or nothing where another ended it. */
export async function beatReplay(
  tx: Tx,
  replayId: string,
  beat: Partial<Pick<ReplayRow, 'phase' | 'drawsDone' | 'drawsTotal'>> & {
    readonly heartbeatAt: Instant
  },
): Promise<{ readonly stopAskedAt: Instant | null } | undefined> {
  const [row] = await tx
    .update(replay)
    .set(beat)
    .where(running(replayId))
    .returning({ stopAskedAt: replay.stopAskedAt })
  return row
}

/** Says what is played; draws that were kept of anything else are forgotten. */
export async function keepHistoryHash(tx: Tx, replayId: string, historyHash: string) {
  const [kept] = await tx
    .update(replay)
    .set({ historyHash })
    .where(and(eq(replay.id, replayId), ne(sql`coalesce(${replay.historyHash}, '')`, historyHash)))
    .returning({ id: replay.id })
  if (kept !== undefined) await forgetDraws(tx, replayId)
}

/** One draw as it is kept; `variantHash` says what was otherwise in it. */
export interface KeptDraw {
  readonly variantHash: string
  readonly draw: number
  readonly figures: unknown
}

/** Every draw that a replay under way has kept. */
export function keptDraws(tx: Tx, replayId: string): Promise<readonly KeptDraw[]> {
  const { variantHash, draw, figures } = replayDraw
  return tx
    .select({ variantHash, draw, figures })
    .from(replayDraw)
    .where(eq(replayDraw.replayId, replayId))
}

/** Keeps one draw of a replay that is still running. */
export async function keepDraw(tx: Tx, replayId: string, kept: KeptDraw): Promise<void> {
  const { variantHash, draw, figures } = kept
  await tx.execute(sql`
    insert into ${replayDraw} (replay_id, variant_hash, draw, figures)
    select id, ${variantHash}, ${draw}::int, ${JSON.stringify(figures)}::jsonb from ${replay}
    where ${running(replayId)} on conflict do nothing`)
}

/** Ends a replay that is still running; `false` where it was ended before. */
export async function endReplay(
  tx: Tx,
  replayId: string,
  ended: Pick<ReplayRow, 'status' | 'finishedAt'> &
    Partial<Pick<ReplayRow, 'result' | 'failure' | 'drawsDone' | 'drawsTotal'>>,
): Promise<boolean> {
  const rows = await tx
    .update(replay)
    .set({ ...ended, phase: null })
    .where(running(replayId))
    .returning({ id: replay.id })
  if (rows.length > 0) await forgetDraws(tx, replayId)
  return rows.length > 0
}

/** Lets a replay wait again with all that it played: its process stops. */
export async function giveBackReplay(tx: Tx, replayId: string): Promise<void> {
  await tx
    .update(replay)
    .set({ status: 'queued', phase: null, heartbeatAt: null })
    .where(running(replayId))
}

/** Fails the replays that wait or run without any work that will bring them further; answers which. */
export async function failLeftReplays(
  tx: Tx,
  { now, failure }: { readonly now: Instant; readonly failure: string },
): Promise<readonly { readonly id: string; readonly poolId: string }[]> {
  const left = await tx
    .update(replay)
    .set({ status: 'failed', phase: null, finishedAt: now, failure })
    .where(
      sql`${replay.status} in ('queued', 'running') and not exists (select from ${job}
        where ${job.kind} = 'replay.play' and ${job.subjectId} = ${replay.id}::text and ${job.doneAt} is null)`,
    )
    .returning({ id: replay.id, poolId: replay.poolId })
  for (const { id } of left) await forgetDraws(tx, id)
  return left
}

async function forgetDraws(tx: Tx, replayId: string): Promise<void> {
  await tx.delete(replayDraw).where(eq(replayDraw.replayId, replayId))
}
