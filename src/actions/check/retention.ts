import { forgetAttempts } from '../../../db/queries/attempt.ts'
import { forgetLetters } from '../../../db/queries/delivery.ts'
import { forgetDoneJobs } from '../../../db/queries/job-claim.ts'
import { forgetCounts } from '../../../db/queries/throttle.ts'
import { type Instant, MS_PER_HOUR } from '../../../scheduler/domain/instant.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'

const KEEP_MS = 30 * 24 * MS_PER_HOUR

/** Forgets the words of old mails, which name people, and work that was done long ago. That somebody was told stays. And what
 * was begun at the door and is over. */
export async function forgetOld(context: Context): Promise<void> {
  const actor = onlyFor(context.actor, 'worker')
  const before = (context.now() - KEEP_MS) as Instant
  await context.db.transaction(scopeOf(actor), async (tx) => {
    await forgetLetters(tx, before)
    await forgetDoneJobs(tx, before)
    await forgetAttempts(tx, context.now())
    await forgetCounts(tx, context.now())
  })
}
