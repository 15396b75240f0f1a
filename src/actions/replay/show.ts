import { z } from 'zod'
import { replayById } from '../../../db/queries/replay.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { notFound } from '../../errors.ts'
import { idInput } from '../input.ts'
import { type ReplayWithResult, withResult } from './shown-replay.ts'

export const showReplayInput = z.strictObject({ replayId: idInput })

export type ShowReplayInput = z.output<typeof showReplayInput>

/** One replay: how far it is, or what it came to. Throws `not-found`, also for one of somebody else's pool. */
export async function showReplay(
  context: Context,
  { replayId }: ShowReplayInput,
): Promise<ReplayWithResult> {
  const actor = onlyFor(context.actor, 'coordinator')
  const row = await context.db.read(scopeOf(actor), (tx) => replayById(tx, replayId))
  if (row === undefined) throw notFound()
  return withResult(row)
}
