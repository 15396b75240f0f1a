import { askExpiry, tellRound } from '../../../db/queries/job.ts'
import { askAgainForLost, overdueOffers, stuckRounds } from '../../../db/queries/overdue.ts'
import { type Instant, MS_PER_HOUR } from '../../../scheduler/domain/instant.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'

/**
 * What should have happened by itself long ago: offers to end, rounds to take on, and people to tell, of whose work nothing is
 * left.
 */
export async function checkDeadlines(context: Context): Promise<void> {
  const actor = onlyFor(context.actor, 'worker')
  const now = context.now()
  const hourAgo = (now - MS_PER_HOUR) as Instant
  await context.db.transaction(scopeOf(actor), async (tx) => {
    for (const { id } of await overdueOffers(tx, hourAgo)) await askExpiry(tx, id, now)
    for (const { id } of await stuckRounds(tx, hourAgo)) await tellRound(tx, id, now)
    await askAgainForLost(tx, { before: hourAgo, now })
  })
}
