import { z } from 'zod'
import { newestRunOf } from '../../../db/queries/match-run.ts'
import type { Instant } from '../../../scheduler/domain/instant.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { notFound } from '../../errors.ts'
import { idInput } from '../input.ts'
import { gapOf } from './gap-of.ts'
import type { MatchAnswer } from './match.ts'

export const readLastRunInput = z.strictObject({ poolId: idInput })

export type ReadLastRunInput = z.output<typeof readLastRunInput>

/** What the newest run of a pool came to, and when. */
export interface LastRun extends MatchAnswer {
  readonly startedAt: Instant
  readonly finishedAt: Instant | null
  /** How far from the best plan at most, as a share of the bound; null where the run did not finish. */
  readonly gap: number | null
}

/** The newest run of a pool; null where there has been none. Throws `not-found` for somebody else's pool. */
export async function readLastRun(
  context: Context,
  { poolId }: ReadLastRunInput,
): Promise<LastRun | null> {
  const actor = onlyFor(context.actor, 'coordinator')
  if (!actor.poolIds.includes(poolId)) throw notFound()
  const run = await context.db.read(scopeOf(actor), (tx) => newestRunOf(tx, poolId))
  if (run === undefined) return null
  const { id: runId, status, requestCount, memberCount, coveredCount, planValue, bound } = run
  const { startedAt, finishedAt } = run
  return {
    runId,
    status,
    requestCount,
    memberCount,
    coveredCount,
    planValue,
    bound,
    startedAt,
    finishedAt,
    gap: gapOf(run),
  }
}
