import { dayOf } from '../../../scheduler/calendar/clock.ts'
import type { Instant } from '../../../scheduler/domain/instant.ts'
import type { Spelregels } from '../../../scheduler/domain/spelregels.ts'
import type { matchRun } from '../../schema/index.ts'
import { uuidOf } from '../uuid-of.ts'

interface Run {
  readonly id: string
  readonly spelregels: Spelregels
  startedAt: Instant
  finishedAt: Instant
  memberCount: number
  planValue: number
  readonly asked: Set<string>
  readonly covered: Set<string>
}

/** The match runs of one pool: one for each day on which somebody decided, under the rules of that day. */
export class RunBook {
  readonly #runs = new Map<string, Run>()

  /** The run in which a request was decided, made when it is the first of its day. */
  runOf(spelregels: Spelregels, requestId: string, at: Instant, memberCount: number): string {
    const key = `${spelregels.id} ${dayOf(at)}`
    const known = this.#runs.get(key)
    const run: Run = known ?? {
      id: uuidOf(`run ${key}`),
      spelregels,
      startedAt: at,
      finishedAt: at,
      memberCount,
      planValue: 0,
      asked: new Set(),
      covered: new Set(),
    }
    this.#runs.set(key, run)
    run.startedAt = Math.min(run.startedAt, at) as Instant
    run.finishedAt = Math.max(run.finishedAt, at) as Instant
    run.memberCount = Math.max(run.memberCount, memberCount)
    run.asked.add(requestId)
    return run.id
  }

  /** Counts a proposal of somebody towards the plan of its run. */
  chose(runId: string, requestId: string, value: number): void {
    const run = [...this.#runs.values()].find(({ id }) => id === runId)
    if (run === undefined) return
    run.covered.add(requestId)
    run.planValue += value
  }

  /** As rows. The bound is the plan's own value: one request at a time is decided, each by its best candidate. */
  rows(startedBy: string): readonly (typeof matchRun.$inferInsert)[] {
    return [...this.#runs.values()].map((run) => ({
      id: run.id,
      poolId: run.spelregels.poolId,
      spelregelsId: run.spelregels.id,
      status: 'finished' as const,
      seed: 1,
      startedBy,
      startedAt: run.startedAt,
      begunAt: run.startedAt,
      heartbeatAt: run.finishedAt,
      finishedAt: run.finishedAt,
      requestCount: run.asked.size,
      memberCount: run.memberCount,
      coveredCount: run.covered.size,
      planValue: run.planValue,
      bound: run.planValue,
      worldHash: null,
      failure: null,
    }))
  }
}
