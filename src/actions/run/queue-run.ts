import type { Tx } from '../../../db/client.ts'
import { aliveRunOf } from '../../../db/queries/match-run.ts'
import { insertRun } from '../../../db/queries/match-run-step.ts'
import { spelregelsInForce } from '../../../db/queries/spelregels.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import type { Context } from '../../context.ts'
import { ActionError } from '../../errors.ts'
import { noSpelregels } from '../pool/no-spelregels.ts'
import { failSilentRuns } from './fail.ts'

/** Which run is asked for. */
export interface AskedRun {
  readonly poolId: string
  readonly seed: number
  readonly workMax: number | null
  /** Begins at the plan that stands, where there is one; otherwise from nothing, to proof. */
  readonly replans: boolean
}

/**
 * Writes a run of a pool that waits for its turn and answers its id: one of a pool at a time, after those that a dead process
 * left have failed. Throws `already-running` (which, since when) and `no-spelregels`.
 */
export async function queueRun(
  tx: Tx,
  context: Context,
  { poolId, seed, workMax, replans }: AskedRun,
): Promise<string> {
  const startedAt = context.now()
  await failSilentRuns(tx, context, poolId)
  const other = await aliveRunOf(tx, poolId)
  if (other !== undefined) {
    throw new ActionError('already-running', 'Er wordt voor deze pool al een plan gemaakt.', {
      facts: { runId: other.id, startedAt: other.startedAt },
    })
  }
  const spelregels = await spelregelsInForce(tx, poolId, dayOf(startedAt))
  if (spelregels === undefined) throw noSpelregels()
  const startedBy = context.actor.userId
  const row = { poolId, spelregelsId: spelregels.id, seed, workMax, replans, startedBy, startedAt }
  return insertRun(tx, row)
}
