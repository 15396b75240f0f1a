import { z } from 'zod'
import { lockJob, retryJob } from '../../../db/queries/job-list.ts'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { ActionError, notFound } from '../../errors.ts'
import { record } from '../../record.ts'
import { idInput } from '../input.ts'

export const retryJobInput = z.strictObject({ jobId: idInput })

export type RetryJobInput = z.output<typeof retryJobInput>

/** Has work that failed or was given up tried now. Throws `not-found`, and `already-decided` where nothing is wrong with it. */
export async function retryFailedJob(context: Context, input: RetryJobInput) {
  onlyFor(context.actor, 'admin')
  return change(context, 'job.retry', input, async (tx) => {
    const { jobId } = input
    const job = await lockJob(tx, jobId)
    if (job === undefined) throw notFound()
    if (!(await retryJob(tx, jobId, context.now()))) {
      throw new ActionError('already-decided', 'Deze taak is intussen gelukt, of wordt nu gedaan.')
    }
    const { kind, attempts, lastError } = job
    await record(tx, context, {
      verb: 'job.retry',
      subjectId: jobId,
      boardId: null,
      poolId: null,
      facts: { kind, attempts, lastError },
    })
    return { jobId }
  })
}
