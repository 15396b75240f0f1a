import { z } from 'zod'
import type { Tx } from '../../../db/client.ts'
import { calendarEntriesOf } from '../../../db/queries/calendar.ts'
import { askAgain, calledOffOn, closingById, deleteClosing } from '../../../db/queries/closing.ts'
import { changeRequest } from '../../../db/queries/cover.ts'
import { askMatch } from '../../../db/queries/job.ts'
import { lockCalendar, lockRequest } from '../../../db/queries/lock.ts'
import { sessionsOfRequest } from '../../../db/queries/request-session.ts'
import { siteOfBoard } from '../../../db/queries/site.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import { siteCalendar } from '../../../scheduler/calendar/site-calendar.ts'
import { isOwnSite, onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { notFound } from '../../errors.ts'
import { record } from '../../record.ts'
import { calendarOfRequest, keptLength, recounted } from '../assignment/recounted.ts'
import { idInput } from '../input.ts'

export const reopenSiteInput = z.strictObject({ closingId: idInput })

export type ReopenSiteInput = z.output<typeof reopenSiteInput>

/** A school that is open after all, and the requests that ask for their lessons again. */
export interface ReopenedSite {
  readonly closingId: string
  readonly siteId: string
  readonly requests: readonly { readonly requestId: string; readonly lessons: number }[]
}

/**
 * Takes back that a school is closed: the lessons that fell out and have not begun are asked again and go into the plan. Whoever
 * was coming was told not to, so nobody is booked by this; a request that ended with the closing stays ended. Throws `not-found`
 * also where the closing was taken back before, or is over.
 */
export async function reopenSite(context: Context, input: ReopenSiteInput): Promise<ReopenedSite> {
  const actor = onlyFor(context.actor, 'school')
  const { closingId } = input
  return change(context, 'site.reopen', input, async (tx) => {
    const now = context.now()
    const closing = await closingById(tx, closingId)
    if (closing === undefined || closing.lastDay < dayOf(now)) throw notFound()
    const { siteId } = closing
    const site = await siteOfBoard(tx, actor.boardId, siteId)
    if (site === undefined || !isOwnSite(actor, siteId)) throw notFound()
    const days = { first: closing.firstDay, last: closing.lastDay }
    const about = { siteId, days, now }
    for (const id of requestsOf(await calledOffOn(tx, about))) await lockRequest(tx, id)
    await lockCalendar(tx, siteId, 'alone')
    if (!(await deleteClosing(tx, closingId))) throw notFound()
    const calendar = siteCalendar(await calendarEntriesOf(tx, site, days))
    const fallen = (await calledOffOn(tx, about)).filter(({ day }) => calendar.isOpen(day))
    const requests: ReopenedSite['requests'][number][] = []
    for (const requestId of requestsOf(fallen)) {
      const lessons = fallen.filter((one) => one.requestId === requestId).map(({ id }) => id)
      await askLessonsAgain(tx, context, requestId, lessons)
      requests.push({ requestId, lessons: lessons.length })
    }
    const facts = { closingId, ...days, requestIds: requests.map(({ requestId }) => requestId) }
    const { boardId } = actor
    const verb = 'site.reopen'
    await record(tx, context, { verb, subjectId: siteId, boardId, poolId: null, facts })
    return { closingId, siteId, requests }
  })
}

function requestsOf(rows: readonly { readonly requestId: string }[]): readonly string[] {
  return [...new Set(rows.map(({ requestId }) => requestId))]
}

async function askLessonsAgain(
  tx: Tx,
  context: Context,
  requestId: string,
  sessionIds: readonly string[],
): Promise<void> {
  const request = await lockRequest(tx, requestId)
  if (request === undefined) throw notFound()
  const { boardId, poolId, lastDay } = request
  await askAgain(tx, sessionIds)
  const sessions = await sessionsOfRequest(tx, requestId)
  const calendar = await calendarOfRequest(tx, request, lastDay)
  const { minutes, ...counted } = recounted(request, lastDay, sessions, calendar)
  const length = keptLength(request, counted.length)
  await changeRequest(tx, requestId, {
    minutes,
    status: 'open',
    lengthSchoolDays: length.schoolDays,
    lengthCalendarDays: length.calendarDays,
    lengthSessionDays: length.sessionDays,
  })
  if (poolId !== null) await askMatch(tx, poolId, context.now())
  const facts = { requestId, lessons: sessionIds.length }
  await record(tx, context, {
    verb: 'request.ask-again',
    subjectId: requestId,
    boardId,
    poolId,
    facts,
  })
}
