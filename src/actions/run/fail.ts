import type { Tx } from '../../../db/client.ts'
import { failDeadRuns, failRun } from '../../../db/queries/match-run-step.ts'
import type { Context } from '../../context.ts'
import { record } from '../../record.ts'

/** A run whose process has not been heard for so long is dead. */
export const SILENT_MS = 30_000

/** Fails the runs whose process died, of every pool or of one; answers how many. */
export async function failSilentRuns(tx: Tx, context: Context, poolId?: string): Promise<number> {
  const about = { now: context.now(), silentMs: SILENT_MS }
  const dead = await failDeadRuns(tx, poolId === undefined ? about : { ...about, poolId })
  for (const run of dead) await recordFailure(tx, context, { ...run, failure: 'process-died' })
  return dead.length
}

/** Ends a run that could not be carried out. */
export async function failOwnRun(
  tx: Tx,
  context: Context,
  { id, failure }: { readonly id: string; readonly failure: string },
): Promise<void> {
  const poolId = await failRun(tx, id, { failure, finishedAt: context.now() })
  if (poolId !== undefined) await recordFailure(tx, context, { id, poolId, failure })
}

function recordFailure(
  tx: Tx,
  context: Context,
  {
    id,
    poolId,
    failure,
  }: { readonly id: string; readonly poolId: string; readonly failure: string },
): Promise<void> {
  return record(tx, context, {
    verb: 'run.fail',
    subjectId: id,
    boardId: null,
    poolId,
    facts: { failure },
  })
}
