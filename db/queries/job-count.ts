import { sql } from 'drizzle-orm'
import type { Instant } from '../../scheduler/domain/instant.ts'
import type { Tx } from '../client.ts'
import { job } from '../schema/index.ts'
import type { JobKind } from './job-claim.ts'

/** How work for later stands: not yet due, due and not taken, under way, given up. */
export type JobState = 'waiting' | 'late' | 'running' | 'dead'

export interface JobCount {
  readonly kind: JobKind
  readonly state: JobState
  readonly count: number
  /** Since when the first of the late ones is due. */
  readonly lateSinceAt: Instant | null
}

/** How much work there is of each kind, and how it stands; what was done is not counted. */
export async function countJobs(tx: Tx, now: Instant): Promise<readonly JobCount[]> {
  const at = new Date(now).toISOString()
  const state = sql<JobState>`case
    when ${job.doneAt} is not null then 'dead'
    when ${job.lockedUntil} > ${at}::timestamptz then 'running'
    when ${job.runAfter} > ${at}::timestamptz then 'waiting'
    else 'late' end`
  const each = tx
    .select({ kind: job.kind, state: state.as('state'), runAfter: job.runAfter })
    .from(job)
    .where(sql`${job.doneAt} is null or ${job.lastError} is not null`)
    .as('each')
  const rows = await tx
    .select({
      kind: each.kind,
      state: each.state,
      count: sql<number>`count(*)::integer`,
      lateSince: sql<string | null>`min(${each.runAfter}) filter (where ${each.state} = 'late')`,
    })
    .from(each)
    .groupBy(each.kind, each.state)
  return rows.map(({ lateSince: since, ...row }) => ({
    ...row,
    lateSinceAt: since === null ? null : (new Date(since).getTime() as Instant),
  }))
}
