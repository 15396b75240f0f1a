import { z } from 'zod'
import {
  coverRequest,
  moveLastDay,
  openSessionCount,
  takenAfter,
} from '../../../db/queries/cover.ts'
import { withdrawOffersOn } from '../../../db/queries/offer.ts'
import { sessionsOfRequest } from '../../../db/queries/request-session.ts'
import type { Day } from '../../../scheduler/domain/day.ts'
import { minutesOf } from '../../../scheduler/domain/minutes-of.ts'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { ActionError } from '../../errors.ts'
import { record } from '../../record.ts'
import { closeAssignment } from '../fulfilment/close-assignment.ts'
import { dayInput, idInput } from '../input.ts'
import { freeMembers } from './free-members.ts'
import { lockedAssignment } from './locked-assignment.ts'
import { calendarOfRequest, recounted } from './recounted.ts'

export const endAssignmentEarlyInput = z.strictObject({
  assignmentId: idInput,
  /** The last day on which somebody still comes. */
  lastDay: dayInput,
})

export type EndAssignmentEarlyInput = z.output<typeof endAssignmentEarlyInput>

/**
 * The school needs nobody after this day: later lessons are cancelled, the request is shortened and counted again, and who had
 * them is free. Fixed hours are paid all the same; of others, what is cancelled as near as the rules of play say (`paid-anyway.ts`). Throws `not-found`, `already-decided` where it is over, and `invalid-input` for a day that does not shorten it.
 */
export async function endAssignmentEarly(context: Context, input: EndAssignmentEarlyInput) {
  const actor = onlyFor(context.actor, 'school')
  const { assignmentId, lastDay } = input
  return change(context, 'assignment.end-early', input, async (tx) => {
    const { assignment, request } = await lockedAssignment(tx, actor, assignmentId)
    const now = context.now()
    const later = await takenAfter(tx, request.id, lastDay)
    const own = later.filter((session) => session.assignmentId === assignmentId)
    const begun = later.some(({ during }) => during.startsAt <= now)
    if (lastDay >= request.lastDay || lastDay < request.firstDay || own.length === 0 || begun) {
      throw notShorter(lastDay, request.firstDay, request.lastDay)
    }
    const { paidMinutes, ...ended } = await freeMembers(tx, later, {
      now,
      because: 'ended-early',
    })
    const sessions = await sessionsOfRequest(tx, request.id)
    const dropped = sessions.filter(({ day }) => day > lastDay).map(({ id }) => id)
    const about = { requestId: request.id, sessionIds: dropped, at: now }
    const offerIds = await withdrawOffersOn(tx, about)
    const calendar = await calendarOfRequest(tx, request, lastDay)
    const counted = recounted(request, lastDay, sessions, calendar)
    const { status } = request
    await moveLastDay(tx, request, { lastDay, openEnded: false, ...counted, status })
    if (status === 'open' && (await openSessionCount(tx, request.id, now)) === 0) {
      await coverRequest(tx, request.id, now)
    }
    for (const id of ended.shortenedIds) await closeAssignment(tx, id, request)
    const answer = {
      assignmentId,
      requestId: request.id,
      lastDay,
      length: counted.length,
      cancelledSessions: own.length,
      cancelledMinutes: minutesOf(own),
      paidMinutes,
    }
    const { length, ...facts } = answer
    await record(tx, context, {
      verb: 'assignment.end-early',
      subjectId: assignmentId,
      boardId: assignment.boardId,
      poolId: assignment.poolId,
      facts: { ...facts, ...length, ...ended, memberId: assignment.memberId, offerIds },
    })
    return answer
  })
}

function notShorter(lastDay: Day, first: Day, last: Day): ActionError {
  return new ActionError('invalid-input', 'Met deze laatste dag wordt de inzet niet korter.', {
    fields: [
      {
        field: 'lastDay',
        value: lastDay,
        remedy: `Kies een dag vanaf vandaag, van ${first} tot ${last}. Komt er niemand meer, annuleer dan de inzet.`,
      },
    ],
  })
}
