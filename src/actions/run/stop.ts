import { z } from 'zod'
import { runById } from '../../../db/queries/match-run.ts'
import { askStop } from '../../../db/queries/match-run-step.ts'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { ActionError, notFound } from '../../errors.ts'
import { record } from '../../record.ts'
import { idInput } from '../input.ts'
import { type ShownRun, shownRun } from './shown-run.ts'

export const stopRunInput = z.strictObject({ runId: idInput })

export type StopRunInput = z.output<typeof stopRunInput>

/**
 * Asks a run to stop. One that waits ends at once, without a plan; one that is under way ends a moment later with the best plan
 * so far, which is saved as any other. Asking twice is asking once. Throws `not-found`, and `already-decided` where the run has
 * ended.
 */
export async function stopRun(context: Context, input: StopRunInput): Promise<ShownRun> {
  const actor = onlyFor(context.actor, 'coordinator')
  const { runId } = input
  return change(context, 'run.stop', input, async (tx) => {
    const seen = await runById(tx, runId)
    if (seen === undefined) throw notFound()
    const asked = { stopAskedAt: context.now(), stopAskedBy: actor.userId }
    const run = await askStop(tx, runId, asked)
    if (run === undefined) {
      throw new ActionError('already-decided', 'Deze zoektocht is al afgelopen.', {
        facts: { status: seen.status, finishedAt: seen.finishedAt },
      })
    }
    await record(tx, context, {
      verb: 'run.stop',
      subjectId: runId,
      boardId: null,
      poolId: run.poolId,
      facts: { status: run.status },
    })
    return shownRun(run)
  })
}
