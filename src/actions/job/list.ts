import { z } from 'zod'
import { jobCounts, troubledJobs } from '../../../db/queries/job-list.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'

export const listJobsInput = z.strictObject({
  limit: z.coerce.number().int().min(1).max(500).default(100),
})

export type ListJobsInput = z.output<typeof listJobsInput>

/**
 * The work of the worker: how much of each kind waits, runs, is for later or was given up, and each piece that failed, with how
 * often it was tried, the code of its last error and when it is tried again.
 */
export async function listJobs(context: Context, { limit }: ListJobsInput) {
  const actor = onlyFor(context.actor, 'admin')
  const now = context.now()
  return context.db.read(scopeOf(actor), async (tx) => {
    const kinds = await jobCounts(tx, now)
    const items = await troubledJobs(tx, undefined, limit)
    return {
      kinds: kinds.map(({ since, ...one }) => ({
        ...one,
        lateMs: since === null ? 0 : Math.max(0, now - new Date(since).getTime()),
      })),
      items: items.map(({ doneAt, runAfter, ...one }) => ({
        ...one,
        /** Null: given up. */
        nextAt: doneAt === null ? runAfter : null,
        endedAt: doneAt,
      })),
    }
  })
}
