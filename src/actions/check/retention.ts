import { forgetAttempts } from '../../../db/queries/attempt.ts'
import { forgetLetters } from '../../../db/queries/delivery.ts'
import { forgetDoneJobs } from '../../../db/queries/job-claim.ts'
import { forgetCounts } from '../../../db/queries/throttle.ts'
import { type Instant, MS_PER_HOUR } from '../../../scheduler/domain/instant.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { forgetWhatIsDue } from '../retention/forget.ts'

const KEEP_MS = 30 * 24 * MS_PER_HOUR

/**
 * Forgets whatever its term is over of, the words of old mails, which name people, work that was done long ago, and what was
 * begun at the door and is over. That somebody was told stays.
 */
export async function forgetOld(context: Context): Promise<void> {
  const actor = onlyFor(context.actor, 'worker')
  const before = (context.now() - KEEP_MS) as Instant
  await context.db.transaction(scopeOf(actor), async (tx) => {
    await forgetLetters(tx, before)
    await forgetDoneJobs(tx, before)
    await forgetAttempts(tx, context.now())
    await forgetCounts(tx, context.now())
  })
  const forgotten = await forgetWhatIsDue(context, { isDryRun: false })
  if (forgotten.length > 0) context.log.info({ forgotten }, 'forgotten what was due')
}
