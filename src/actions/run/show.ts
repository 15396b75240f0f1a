import { z } from 'zod'
import { runById } from '../../../db/queries/match-run.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { notFound } from '../../errors.ts'
import { idInput } from '../input.ts'
import { type ShownRun, shownRun } from './shown-run.ts'

export const showRunInput = z.strictObject({ runId: idInput })

export type ShowRunInput = z.output<typeof showRunInput>

/** One run: how far it is, or what it came to. Throws `not-found`, also for a run of somebody else's pool. */
export async function showRun(context: Context, { runId }: ShowRunInput): Promise<ShownRun> {
  const actor = onlyFor(context.actor, 'coordinator')
  const run = await context.db.read(scopeOf(actor), (tx) => runById(tx, runId))
  if (run === undefined) throw notFound()
  return shownRun(run)
}
