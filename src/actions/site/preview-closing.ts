import type { Tx } from '../../../db/client.ts'
import { assignmentById } from '../../../db/queries/assignment.ts'
import { memberNames } from '../../../db/queries/member.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import type { Day } from '../../../scheduler/domain/day.ts'
import type { Instant } from '../../../scheduler/domain/instant.ts'
import { minutesOf } from '../../../scheduler/domain/minutes-of.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { type PaidAnyway, paidAnyway } from '../assignment/paid-anyway.ts'
import type { PreviewClosingInput } from './closing-input.ts'
import { type ClosedRequest, closingOf } from './closing-of.ts'

/** Somebody who need not come. */
export interface FreedMember extends PaidAnyway {
  readonly assignmentId: string
  readonly name: string
  readonly lessons: number
  readonly minutes: number
}

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
    const shown: ClosingPreview['requests'][number][] = []
    for (const one of requests) shown.push(await shownRequest(tx, one, now))
    return { siteId: site.id, siteName: site.name, days, seen, requests: shown }
  })
}

async function shownRequest(
  tx: Tx,
  { request, falling, left, taken, offers }: ClosedRequest,
  now: Instant,
) {
  const { id: requestId, roleCode, firstDay, lastDay } = request
  const byAssignment = Map.groupBy(taken, ({ assignmentId }) => assignmentId)
  const names = await memberNames(
    tx,
    taken.map(({ memberId }) => memberId),
  )
  const members: FreedMember[] = []
  for (const [assignmentId, lessons] of byAssignment) {
    const assignment = await assignmentById(tx, assignmentId)
    if (assignment === undefined) continue
    members.push({
      assignmentId,
      name: names.get(assignment.memberId) ?? '',
      lessons: lessons.length,
      minutes: minutesOf(lessons),
      ...(await paidAnyway(tx, assignment, lessons, now)),
    })
  }
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
