import { z } from 'zod'
import { askRun } from '../../../db/queries/job.ts'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { notFound } from '../../errors.ts'
import { record } from '../../record.ts'
import { idInput } from '../input.ts'
import { queueRun } from './queue-run.ts'
import { showRun } from './show.ts'
import type { ShownRun } from './shown-run.ts'

export const startRunInput = z.strictObject({
  poolId: idInput,
  /** Decides between equally good plans. */
  seed: z.number().int().min(0).max(2_147_483_647).default(1),
  /** Units of work until the best plan so far counts. */
  workMax: z.number().int().min(1).max(Number.MAX_SAFE_INTEGER).optional(),
})

export type StartRunInput = z.output<typeof startRunInput>

/**
 * Asks for a match of all open requests of a pool; a worker carries it out, and the answer is the run to follow. Throws
 * `not-found`, `no-spelregels` and `already-running`.
 */
export async function startRun(context: Context, input: StartRunInput): Promise<ShownRun> {
  const actor = onlyFor(context.actor, 'coordinator')
  const { poolId, seed, workMax = null } = input
  if (!actor.poolIds.includes(poolId)) throw notFound()
  const { runId } = await change(context, 'run.start', input, async (tx) => {
    const made = await queueRun(tx, context, { poolId, seed, workMax, replans: false })
    await askRun(tx, { runId: made, poolId }, context.now())
    await record(tx, context, {
      verb: 'run.start',
      subjectId: made,
      boardId: null,
      poolId,
      facts: { seed, workMax },
    })
    return { runId: made }
  })
  return showRun(context, { runId })
}
