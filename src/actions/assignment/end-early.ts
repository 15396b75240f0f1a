import { z } from 'zod'
import { coverRequest, moveLastDay, openSessionCount } from '../../../db/queries/cover.ts'
import { finishWorked } from '../../../db/queries/finish.ts'
import { withdrawOffersOn } from '../../../db/queries/offer.ts'
import { minutesOf } from '../../../scheduler/domain/minutes-of.ts'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { ActionError } from '../../errors.ts'
import { record } from '../../record.ts'
import { dayInput, idInput } from '../input.ts'
import { endingOf, runningOf } from './ending-of.ts'
import { freeMembers } from './free-members.ts'
import { calendarOfRequest, recounted } from './recounted.ts'

export const endAssignmentEarlyInput = z.strictObject({
  assignmentId: idInput,
  /** The last day on which somebody still comes. */
  lastDay: dayInput,
  /** What `previewEndEarly` answered: then nothing happens that was not shown. */
  seen: z.string().max(64).optional(),
})

export type EndAssignmentEarlyInput = z.output<typeof endAssignmentEarlyInput>

/**
 * The school needs nobody after this day: later lessons are cancelled, the request is shortened and counted again, and who had
 * them is free. Fixed hours are paid all the same; of others, what is cancelled as near as the rules of play say (`paid-anyway.ts`).
 * Throws `not-found`, `already-decided` where it is over, `invalid-input` for a day that does not shorten it, and `stale-version`
 * where something changed since what was seen.
 */
export async function endAssignmentEarly(context: Context, input: EndAssignmentEarlyInput) {
  const actor = onlyFor(context.actor, 'school')
  const { assignmentId, lastDay } = input
  return change(context, 'assignment.end-early', input, async (tx) => {
    const now = context.now()
    const running = await runningOf(tx, actor, assignmentId)
    const { assignment, request, sessions } = running
    const ending = await endingOf(tx, running, lastDay, now)
    if (input.seen !== undefined && ending.seen !== input.seen) {
      throw new ActionError('stale-version', 'Er is intussen iets veranderd. Bekijk het opnieuw.')
    }
    const { freed, own, falling } = ending
    const { paidMinutes, ...ended } = await freeMembers(tx, freed, { now, because: 'ended-early' })
    const about = { requestId: request.id, sessionIds: falling.map(({ id }) => id), at: now }
    const offerIds = await withdrawOffersOn(tx, about)
    const calendar = await calendarOfRequest(tx, request, lastDay)
    const counted = recounted(request, lastDay, sessions, calendar)
    const { status } = request
    await moveLastDay(tx, request, { lastDay, openEnded: false, ...counted, status })
    if (status === 'open' && (await openSessionCount(tx, request.id, now)) === 0) {
      await coverRequest(tx, request.id, now)
    }
    await finishWorked(tx, request.id)
    const answer = {
      assignmentId,
      requestId: request.id,
      lastDay,
      length: counted.length,
      cancelledSessions: own.length,
      cancelledMinutes: minutesOf(own),
      paidMinutes,
    }
    const sessionIds = freed.map(({ requestSessionId }) => requestSessionId)
    const { length, ...facts } = { ...answer, sessionIds }
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
