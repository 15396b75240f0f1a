import { asOwner } from '../../db/as-owner.ts'
import { seedSettlement } from '../../db/seed/demo/settlement.ts'
import { dayOf } from '../../scheduler/calendar/clock.ts'
import { periodOf } from '../../scheduler/calendar/period.ts'
import { addDays, addMonths } from '../../scheduler/domain/day.ts'
import type { Instant } from '../../scheduler/domain/instant.ts'
import { closePeriod } from '../actions/settlement/close-period.ts'
import { previewSettlement } from '../actions/settlement/preview.ts'
import type { Deps } from '../context.ts'
import { SILENT_POST } from '../post/silent-post.ts'
import { say } from './say.ts'

const MONTHS = 2
/** A month is closed on its third day of grace. */
const DAYS_AFTER = 2

/**
 * Gives the pools of the demonstration a key and closes the last two months, as their coordinators would have: by the action itself,
 * so that every line follows from hours that are there.
 */
export async function settleDemonstration(deps: Deps, ownerUrl: string): Promise<void> {
  const thisMonth = periodOf('month', dayOf(deps.now())).first
  const from = addMonths(thisMonth, -MONTHS)
  const pools = await asOwner(ownerUrl, (tx) => seedSettlement(tx, from))
  for (const { poolId, userId } of pools) {
    for (let count = 0; count < MONTHS; count++) {
      const month = addMonths(from, count)
      const closedOn = addDays(addMonths(month, 1), DAYS_AFTER)
      const closedAt = Math.min(Date.parse(`${closedOn}T09:00:00Z`), deps.now()) as Instant
      const context = {
        ...deps,
        now: () => closedAt,
        post: SILENT_POST,
        actor: { role: 'coordinator' as const, userId, poolIds: [poolId] },
        requestId: `voorbeeld ${month}`,
        idempotencyKey: undefined,
      }
      const { overheadCents, hindrance } = await previewSettlement(context, { poolId })
      if (hindrance === null) await closePeriod(context, { poolId, month, overheadCents })
    }
  }
  say('De verrekening van de voorbeelden staat klaar.')
}
