import { aliveRunOf, type MatchRunRow } from '../../../db/queries/match-run.ts'
import { beginRun, failDeadRuns } from '../../../db/queries/match-run-step.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context, Deps } from '../../context.ts'
import { queueRun, SILENT_MS } from './queue-run.ts'

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
    await failDeadRuns(tx, { now, silentMs: SILENT_MS, poolId })
    const waiting = await aliveRunOf(tx, poolId)
    const runId =
      waiting?.status === 'queued'
        ? waiting.id
        : await queueRun(tx, context, { poolId, seed: 1, workMax: null, replans: true })
    return beginRun(tx, runId, now)
  })
}

/** Fails the runs whose process died, of every pool; answers how many. */
export async function endDeadRuns({ db, now }: Pick<Deps, 'db' | 'now'>): Promise<number> {
  const dead = { now: now(), silentMs: SILENT_MS }
  const worker = { role: 'worker', userId: null } as const
  const failed = await db.transaction(worker, (tx) => failDeadRuns(tx, dead))
  return failed.length
}
