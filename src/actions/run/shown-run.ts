import type { MatchRunRow } from '../../../db/queries/match-run.ts'
import { gapOf } from './gap-of.ts'

/** A run as it is told: how far it is, or what it came to. */
export type ShownRun = ReturnType<typeof shownRun>

/** A run as it is told, out of its row. */
export function shownRun(row: MatchRunRow) {
  const { id: runId, poolId, status, seed, replans, failure, version } = row
  const { startedAt, begunAt, finishedAt, stopAskedAt } = row
  const { phase, requestCount, memberCount, coveredCount } = row
  const { planValue, bound, proof, certifiedBound } = row
  const { workMax, workUsed, stoppedAtWork } = row
  return {
    runId,
    poolId,
    status,
    seed,
    /** It began at the plan that stood, and kept what could stay. */
    replans,
    startedAt,
    /** When a thread began with it; null while it waits. */
    begunAt,
    finishedAt,
    stopAskedAt,
    phase,
    requestCount,
    memberCount,
    coveredCount,
    planValue,
    /** No plan is worth more than this. */
    bound,
    /** How far from the best plan at most, as a share of the bound; null where that is not known. */
    gap: gapOf(row),
    proof,
    certifiedBound,
    workMax,
    workUsed,
    stoppedAtWork,
    /** How many parts of requests are decided otherwise than in the plan before; null while that is not known. */
    changeCount: row.changes?.length ?? null,
    failure,
    version,
  }
}
