import { z } from 'zod'
import { askReplayStop, replayById } from '../../../db/queries/replay.ts'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { ActionError, notFound } from '../../errors.ts'
import { record } from '../../record.ts'
import { idInput } from '../input.ts'
import { showReplay } from './show.ts'
import type { ReplayWithResult } from './shown-replay.ts'

export const stopReplayInput = z.strictObject({ replayId: idInput })

export type StopReplayInput = z.output<typeof stopReplayInput>

/**
 * Asks a replay to stop. One that waits ends at once; one that is under way ends a moment later with the draws that were played
 * by then. Asking twice is asking once. Throws `not-found`, and `already-decided` where it has ended.
 */
export async function stopReplay(
  context: Context,
  input: StopReplayInput,
): Promise<ReplayWithResult> {
  onlyFor(context.actor, 'coordinator')
  const { replayId } = input
  await change(context, 'replay.stop', input, async (tx) => {
    const seen = await replayById(tx, replayId)
    if (seen === undefined) throw notFound()
    const { poolId, status, finishedAt } = seen
    if (!(await askReplayStop(tx, replayId, context.now()))) {
      throw new ActionError('already-decided', 'Dit naspelen is al afgelopen.', {
        facts: { status, finishedAt },
      })
    }
    await record(tx, context, {
      verb: 'replay.stop',
      subjectId: replayId,
      boardId: null,
      poolId,
      facts: { status },
    })
    return {}
  })
  return showReplay(context, { replayId })
}
