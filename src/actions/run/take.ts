import { aliveRunOf, type MatchRunRow } from '../../../db/queries/match-run.ts'
import { beginRun } from '../../../db/queries/match-run-step.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context, Deps } from '../../context.ts'
import { failSilentRuns } from './fail.ts'
import { queueRun } from './queue-run.ts'

/** Takes a run that somebody asked for; undefined where another process took it, or it was stopped. */
export async function takeRun(context: Context, runId: string): Promise<MatchRunRow | undefined> {
  const actor = onlyFor(context.actor, 'worker')
  return context.db.transaction(scopeOf(actor), (tx) => beginRun(tx, runId, context.now()))
}

/**
 * Takes the run of a pool that waits, whoever asked for it, or begins a new one: what was asked of the pool up to now is in
 * either. A new one begins at the plan that stands: nobody asked for more than that what changed is dealt with. Throws `already-running` and `no-spelregels`.
 */
export async function takeRunOf(
  context: Context,
  poolId: string,
): Promise<MatchRunRow | undefined> {
  const actor = onlyFor(context.actor, 'worker')
  const now = context.now()
  return context.db.transaction(scopeOf(actor), async (tx) => {
    await failSilentRuns(tx, context, poolId)
    const waiting = await aliveRunOf(tx, poolId)
    const runId =
      waiting?.status === 'queued'
        ? waiting.id
        : await queueRun(tx, context, { poolId, seed: 1, workMax: null, replans: true })
    return beginRun(tx, runId, now)
  })
}

/** Fails the runs whose process died, of every pool; answers how many. */
export function endDeadRuns(deps: Deps): Promise<number> {
  const actor = { role: 'worker', userId: null } as const
  const context = { ...deps, actor, requestId: 'dead-runs', idempotencyKey: undefined }
  return deps.db.transaction(scopeOf(actor), (tx) => failSilentRuns(tx, context))
}
