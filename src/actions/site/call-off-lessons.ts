import type { Tx } from '../../../db/client.ts'
import { callOff } from '../../../db/queries/closing.ts'
import {
  changeRequest,
  coverRequest,
  openSessionCount,
  takenAfter,
} from '../../../db/queries/cover.ts'
import { finishWorked } from '../../../db/queries/finish.ts'
import { askMatch, tellRound } from '../../../db/queries/job.ts'
import { lockRequest } from '../../../db/queries/lock.ts'
import { supersedeMoot, withdrawOffersOn } from '../../../db/queries/offer.ts'
import { addDays } from '../../../scheduler/domain/day.ts'
import type { Instant } from '../../../scheduler/domain/instant.ts'
import type { StatusOf } from '../../../scheduler/domain/lifecycle.ts'
import type { Context } from '../../context.ts'
import { record } from '../../record.ts'
import { freeMembers } from '../assignment/free-members.ts'
import { calendarOfRequest, keptLength, recounted } from '../assignment/recounted.ts'
import type { ClosedRequest } from './closing-of.ts'

/** What fell out of one request. */
export interface CalledOff {
  readonly requestId: string
  readonly lessons: number
  readonly status: StatusOf<'request'>
  /** Who goes on with fewer lessons, and who has none left. */
  readonly shortenedIds: readonly string[]
  readonly cancelledIds: readonly string[]
  readonly offerIds: readonly string[]
  readonly paidMinutes: number
}

/**
 * Lets lessons of one request fall out, since its site is closed by then or asks for other hours: frees who had them, ends what was
 * offered, counts the request again, and asks for a new plan. The request is locked by the caller.
 */
export async function callOffLessons(
  tx: Tx,
  context: Context,
  closed: ClosedRequest,
  because: 'closed' | 'other-hours' = 'closed',
): Promise<CalledOff> {
  const now = context.now()
  const { request, falling, left, offers } = closed
  const { id: requestId, boardId, poolId } = request
  const sessionIds = falling.map(({ id }) => id)
  const freed = await freeMembers(tx, closed.taken, { now, because })
  await callOff(tx, sessionIds, { at: now, because })
  const withdrawn =
    offers.length === 0 ? [] : await withdrawOffersOn(tx, { requestId, sessionIds, at: now })
  const counted = await recount(tx, closed, now)
  const moot = await supersedeMoot(tx, requestId, now)
  await finishWorked(tx, requestId)
  const { status = counted } = (await lockRequest(tx, requestId)) ?? {}
  // A round asks the next one for what is left of its lessons.
  const rounds = offers.flatMap(({ roundId }) => roundId ?? [])
  for (const roundId of new Set(rounds)) await tellRound(tx, roundId, now)
  if (poolId !== null) await askMatch(tx, poolId, now)
  const offerIds = [...new Set([...withdrawn, ...moot])].toSorted()
  const answer = { requestId, lessons: falling.length, status, ...freed, offerIds }
  await record(tx, context, {
    verb: 'request.call-off',
    subjectId: requestId,
    boardId,
    poolId,
    facts: { ...answer, lessonsLeft: left.length, because, sessionIds },
  })
  return answer
}

/** Counts the request again and answers where it stands now. */
async function recount(
  tx: Tx,
  { request, left }: ClosedRequest,
  now: Instant,
): Promise<StatusOf<'request'>> {
  const { id: requestId, lastDay, status } = request
  if (left.length === 0) {
    await changeRequest(tx, requestId, { status: 'withdrawn' })
    return 'withdrawn'
  }
  const calendar = await calendarOfRequest(tx, request, lastDay)
  const { minutes, ...counted } = recounted(request, lastDay, left, calendar)
  const length = keptLength(request, counted.length)
  await changeRequest(tx, requestId, {
    minutes,
    lengthSchoolDays: length.schoolDays,
    lengthCalendarDays: length.calendarDays,
    lengthSessionDays: length.sessionDays,
  })
  const hasSomebody = (await takenAfter(tx, requestId, addDays(request.firstDay, -1))).length > 0
  if (status !== 'open' || !hasSomebody || (await openSessionCount(tx, requestId, now)) > 0)
    return status
  await coverRequest(tx, requestId, now)
  return 'covered'
}
