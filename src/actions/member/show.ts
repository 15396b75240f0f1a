import { z } from 'zod'
import type { Tx } from '../../../db/client.ts'
import { loadMinutesOf, memberById, placesOf } from '../../../db/queries/member.ts'
import { loadPersonRows } from '../../../db/queries/world-person-rows.ts'
import { availableSpans } from '../../../scheduler/calendar/availability.ts'
import { dayOf, minutesBetween } from '../../../scheduler/calendar/clock.ts'
import type { Availability } from '../../../scheduler/domain/availability.ts'
import { addDays, type Day } from '../../../scheduler/domain/day.ts'
import type { ActorAs } from '../../actor.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { notFound } from '../../errors.ts'
import { idInput } from '../input.ts'
import { noteViewing } from '../viewing/note.ts'
import { currentEngagement } from './current-engagement.ts'

export const showMemberInput = z.strictObject({ memberId: idInput })

export type ShowMemberInput = z.output<typeof showMemberInput>

/** A person as the coordinator and the person see it. */
export type ShownMember = Awaited<ReturnType<typeof shown>>

/**
 * One person of an own pool, or oneself: availability, contract hours, load, licence, and what each board has seen. Throws
 * `not-found` for everybody else.
 */
export async function showMember(
  context: Context,
  { memberId }: ShowMemberInput,
): Promise<ShownMember> {
  const actor = onlyFor(context.actor, 'coordinator', 'member')
  const today = dayOf(context.now())
  const member = await context.db.transaction(scopeOf(actor), (tx) =>
    shown(tx, actor, memberId, today),
  )
  if (actor.role === 'coordinator') {
    await noteViewing(context, [{ what: 'member-file', memberId, boardId: member.homeBoardId }])
  }
  return member
}

async function shown(
  tx: Tx,
  actor: ActorAs<'coordinator' | 'member'>,
  memberId: string,
  today: Day,
) {
  const person = await memberById(tx, memberId)
  const places = await placesOf(tx, memberId)
  const within =
    actor.role === 'member'
      ? actor.memberId === memberId
      : places.some(({ poolId }) => actor.poolIds.includes(poolId))
  if (person === undefined || !within) throw notFound()
  const rows = await loadPersonRows(tx, [memberId], today)
  const load = await loadMinutesOf(tx, [memberId], today)
  return {
    ...person,
    pools: places,
    roleCodes: rows.roles(memberId).map(({ roleCode }) => roleCode),
    qualifications: rows.qualifications(memberId),
    engagement: currentEngagement(rows.engagements(memberId), today),
    loadMinutes: load.get(memberId) ?? 0,
    availability: availabilityOf(rows, memberId, today),
    documents: rows.documents(memberId),
    admittedByBoardIds: rows.admissions(memberId).map(({ boardId }) => boardId),
  }
}

/** What was said about availability, and how much of the coming seven days that is. */
function availabilityOf(
  rows: Awaited<ReturnType<typeof loadPersonRows>>,
  memberId: string,
  today: Day,
) {
  const availability: Availability = {
    recurrences: rows.recurrences(memberId),
    exceptions: rows.exceptions(memberId),
  }
  const week = { first: today, last: addDays(today, 6) }
  const comingWeekMinutes = availableSpans(availability, week)
    .map(({ startsAt, endsAt }) => minutesBetween(startsAt, endsAt))
    .reduce((sum, minutes) => sum + minutes, 0)
  return { ...availability, comingWeekMinutes }
}
