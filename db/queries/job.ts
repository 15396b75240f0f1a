import type { Instant } from '../../scheduler/domain/instant.ts'
import type { Tx } from '../client.ts'
import { job, type JOB_KINDS } from '../schema/job.ts'

/**
 * Writes work for later, in the transaction of the change that asks for it. One job per kind and subject waits at a time: a
 * second one is not written, the first will find what both saw.
 */
export async function enqueue(
  tx: Tx,
  work: {
    readonly kind: (typeof JOB_KINDS)[number]
    readonly subjectId: string
    readonly payload: Readonly<Record<string, string>>
    readonly runAfter: Instant
  },
): Promise<void> {
  await tx.insert(job).values(work).onConflictDoNothing()
}
