import { runById } from '../../../db/queries/match-run.ts'
import { beginRun } from '../../../db/queries/match-run-step.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { notFound } from '../../errors.ts'
import { record } from '../../record.ts'
import { type Along, carryOutRun } from '../run/carry-out.ts'
import { queueRun } from '../run/queue-run.ts'
import { type ShownRun, shownRun } from '../run/shown-run.ts'

/** As `startRun` has it; without a limit on work the match gives itself one. */
export interface MatchPoolInput {
  readonly poolId: string
  readonly seed: number
  readonly workMax?: number | undefined
}

/**
 * Matches all open requests of a pool here and now, in this process, and saves what was found as proposals: for whoever works at
 * the server itself, where no worker need be running. Nobody is told anything yet. Throws as `startRun` and `carryOutRun` do.
 */
export async function matchPool(
  context: Context,
  input: MatchPoolInput,
  along: Along = {},
): Promise<ShownRun> {
  const actor = onlyFor(context.actor, 'coordinator', 'worker')
  const { poolId, seed, workMax = null } = input
  if (actor.role === 'coordinator' && !actor.poolIds.includes(poolId)) throw notFound()
  let isNew = false
  const { runId: id } = await change(context, 'proposal.match', input, async (tx) => {
    const runId = await queueRun(tx, context, { poolId, seed, workMax, replans: false })
    isNew = (await beginRun(tx, runId, context.now())) !== undefined
    await record(tx, context, {
      verb: 'run.start',
      subjectId: runId,
      boardId: null,
      poolId,
      facts: { seed, workMax },
    })
    return { runId }
  })
  if (isNew) await carryOutRun(context, { id, poolId, seed, workMax, replans: false }, along)
  const run = await context.db.read(scopeOf(context.actor), (tx) => runById(tx, id))
  if (run === undefined) throw notFound()
  return shownRun(run)
}
