import { z } from 'zod'
import { runPage } from '../../../db/queries/match-run.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { notFound } from '../../errors.ts'
import { idInput } from '../input.ts'
import { type ShownRun, shownRun } from './shown-run.ts'

export const readLastRunInput = z.strictObject({ poolId: idInput })

export type ReadLastRunInput = z.output<typeof readLastRunInput>

/** The newest run of a pool; null where there has been none. Throws `not-found` for somebody else's pool. */
export async function readLastRun(
  context: Context,
  { poolId }: ReadLastRunInput,
): Promise<ShownRun | null> {
  const actor = onlyFor(context.actor, 'coordinator')
  if (!actor.poolIds.includes(poolId)) throw notFound()
  const newest = { after: undefined, limit: 1 }
  const [run] = await context.db.read(scopeOf(actor), (tx) => runPage(tx, poolId, newest))
  return run === undefined ? null : shownRun(run)
}
