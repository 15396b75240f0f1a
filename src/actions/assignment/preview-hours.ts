import { sessionsOfAssignment } from '../../../db/queries/assignment.ts'
import { memberNames } from '../../../db/queries/member.ts'
import { sessionsOfRequest } from '../../../db/queries/request-session.ts'
import type { Day } from '../../../scheduler/domain/day.ts'
import type { ClockTime } from '../../../scheduler/domain/instant.ts'
import { minutesOf } from '../../../scheduler/domain/minutes-of.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { hoursChangeOf, judgeOtherHours, seenOf } from './hours-change.ts'
import type { PreviewHoursInput } from './hours-input.ts'
import { lockedAssignment } from './locked-assignment.ts'
import { likeness, type SessionRow } from './moved-lessons.ts'
import type { PaidAnyway } from './paid-anyway.ts'
import type { PreviewCancelInput } from './preview-cancel.ts'

/** One lesson of somebody's week, with the days on which it still comes. */
export interface WeeklyLesson {
  readonly sessionId: string
  readonly from: ClockTime
  readonly until: ClockTime
  readonly group: string | null
  readonly vakId: string | null
  readonly days: readonly Day[]
}

/** The lessons to come of whom comes already, each as it comes back in the week. Throws `not-found` and `already-decided`. */
export async function readHours(context: Context, { assignmentId }: PreviewCancelInput) {
  const actor = onlyFor(context.actor, 'school')
  return context.db.transaction(scopeOf(actor), async (tx) => {
    const { assignment, request } = await lockedAssignment(tx, actor, assignmentId)
    const { requestId, memberId } = assignment
    const ahead = (await sessionsOfAssignment(tx, assignmentId)).filter(
      ({ status, during }) => status === 'confirmed' && during.startsAt > context.now(),
    )
    const ids = new Set(ahead.map(({ requestSessionId }) => requestSessionId))
    const own = (await sessionsOfRequest(tx, requestId)).filter(({ id }) => ids.has(id))
    const names = await memberNames(tx, [memberId])
    const weekly = [...Map.groupBy(own, likeness).values()].flatMap(weeklyOf)
    return {
      assignmentId,
      requestId,
      memberName: names.get(memberId) ?? '',
      lastDay: request.lastDay,
      weekly,
    }
  })
}

/** Somebody's lessons to come, as `readHours` answers them. */
export type ReadHours = Awaited<ReturnType<typeof readHours>>

function weeklyOf(rows: readonly SessionRow[]): readonly WeeklyLesson[] {
  const [first] = rows
  if (first === undefined) return []
  const { id: sessionId, fromTime: from, untilTime: until, classGroup: group, vakId } = first
  return [{ sessionId, from, until, group, vakId, days: rows.map(({ day }) => day) }]
}

/** What other hours would do. */
export interface HoursPreview extends PaidAnyway {
  readonly assignmentId: string
  readonly requestId: string
  readonly memberName: string
  readonly falling: readonly MovedLesson[]
  readonly coming: readonly MovedLesson[]
  readonly openOffers: number
  /** What becomes of the lessons that come: booked by the pool, asked, or to be planned; null where none comes. */
  readonly outcome: 'booked' | 'asked' | 'open' | null
  /** Why the same person cannot take them. */
  readonly why: readonly string[]
  readonly seen: string
}

export interface MovedLesson {
  readonly day: Day
  readonly from: ClockTime
  readonly until: ClockTime
  readonly minutes: number
  readonly group: string | null
}

/** What happens when the hours of whom comes already become these; changes nothing. Throws as `changeHours` does. */
export async function previewHours(
  context: Context,
  input: PreviewHoursInput,
): Promise<HoursPreview> {
  const actor = onlyFor(context.actor, 'school')
  const now = context.now()
  const { change, memberName } = await context.db.transaction(scopeOf(actor), async (tx) => {
    const worked = await hoursChangeOf(tx, actor, input, now)
    const { assignment } = worked
    const names = await memberNames(tx, [assignment.memberId])
    return {
      change: worked,
      memberName: names.get(assignment.memberId) ?? '',
    }
  })
  const same = await judgeOtherHours(context, change)
  const { assignment, falling, coming, off, paid } = change
  return {
    assignmentId: assignment.id,
    requestId: assignment.requestId,
    memberName,
    falling: falling.map(movedLesson),
    coming: coming.map(movedLesson),
    openOffers: off.offers.length,
    ...paid,
    outcome: same === undefined ? null : outcomeOf(same),
    why: same?.why ?? [],
    seen: seenOf(change, same),
  }
}

function movedLesson(row: SessionRow): MovedLesson {
  const { day, fromTime: from, untilTime: until, classGroup: group } = row
  return { day, from, until, group, minutes: minutesOf([row]) }
}

function outcomeOf({
  possible,
  mayBook,
}: {
  readonly possible: boolean
  readonly mayBook: boolean
}) {
  if (!possible) return 'open'
  return mayBook ? 'booked' : 'asked'
}
