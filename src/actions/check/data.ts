import { brokenInvariants } from '../../../db/queries/invariant.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { record } from '../../record.ts'

/** Recomputes what must always be true, and tells who configures how often it is not. */
export async function checkData(context: Context, jobId: string): Promise<void> {
  const actor = onlyFor(context.actor, 'worker')
  const { length: broken } = await brokenInvariants(context.db)
  if (broken === 0) return
  context.log.error({ broken }, 'the data break what must always be true')
  await context.db.transaction(scopeOf(actor), (tx) =>
    record(tx, context, {
      verb: 'data.broken',
      subjectId: jobId,
      boardId: null,
      poolId: null,
      facts: { broken },
    }),
  )
}
