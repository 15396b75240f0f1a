import { dayOf } from '../../../scheduler/calendar/clock.ts'
import type { Day } from '../../../scheduler/domain/day.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import type { FreedMember } from '../assignment/freed-members.ts'
import type { PreviewClosingInput } from './closing-input.ts'
import { type Closing, closingOf } from './closing-of.ts'

/** What a closing would do. */
export interface ClosingPreview {
  readonly siteId: string
  readonly siteName: string
  /** The days that are open until now. */
  readonly days: readonly Day[]
  /** Given back when the school is closed, so that nothing happens that was not shown. */
  readonly seen: string
  readonly requests: readonly {
    readonly requestId: string
    readonly roleCode: string
    readonly firstDay: Day
    readonly lastDay: Day
    readonly lessons: number
    /** Whether nothing is left of the request. */
    readonly ends: boolean
    readonly openOffers: number
    readonly members: readonly FreedMember[]
  }[]
}

/** What happens when a school is closed on these days; changes nothing. Throws as `closeSite` does. */
export async function previewClosing(
  context: Context,
  input: PreviewClosingInput,
): Promise<ClosingPreview> {
  const actor = onlyFor(context.actor, 'school')
  const now = context.now()
  return context.db.transaction(scopeOf(actor), async (tx) => {
    const { site, days, requests, seen } = await closingOf(tx, actor, input, {
      now,
      today: dayOf(now),
    })
    const shown = { siteId: site.id, siteName: site.name, days, seen }
    return { ...shown, requests: requests.map(shownRequest) }
  })
}

function shownRequest({ request, falling, left, offers, members }: Closing['requests'][number]) {
  const { id: requestId, roleCode, firstDay, lastDay } = request
  return {
    requestId,
    roleCode,
    firstDay,
    lastDay,
    lessons: falling.length,
    ends: left.length === 0,
    openOffers: offers.length,
    members,
  }
}
