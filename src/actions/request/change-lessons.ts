import { z } from 'zod'
import type { Tx } from '../../../db/client.ts'
import { absenceById, moveAbsence } from '../../../db/queries/absence.ts'
import { unfinishedAssignments } from '../../../db/queries/assignment.ts'
import { hasConfirmedHours } from '../../../db/queries/fulfilment.ts'
import { askMatch } from '../../../db/queries/job.ts'
import { lockRequest } from '../../../db/queries/lock.ts'
import { insertRequest } from '../../../db/queries/request.ts'
import { insertRequestSessions } from '../../../db/queries/request-session.ts'
import { stopDeciding } from '../../../db/queries/stop-deciding.ts'
import { minutesOf } from '../../../scheduler/domain/minutes-of.ts'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { ActionError, notFound } from '../../errors.ts'
import { record } from '../../record.ts'
import { draftOf, type ReadyDraft, taughtIn } from '../absence/draft-of.ts'
import { type PostAbsenceInput, postAbsenceInput } from '../absence/post-input.ts'
import { sessionRows } from '../absence/session-rows.ts'
import { idInput, versionInput } from '../input.ts'
import { ownRequest, takeStep } from './own-request.ts'

const { firstDay, lastDay, openEnded, lessons } = postAbsenceInput.shape

export const changeLessonsInput = z.strictObject({
  requestId: idInput,
  version: versionInput,
  firstDay,
  lastDay,
  openEnded,
  lessons,
})

export type ChangeLessonsInput = z.output<typeof changeLessonsInput>

/** The request that came instead. */
export interface ChangedLessons {
  readonly requestId: string
  readonly replacedRequestId: string
  readonly version: number
  readonly sessionCount: number
  readonly minutes: number
}

type Locked = NonNullable<Awaited<ReturnType<typeof lockRequest>>>

/**
 * Gives a request for which nobody comes other days and lessons. What was proposed and offered was about the old ones, and stays
 * as it was: the request ends and another comes instead, of the same absence, with everything else as it was said. Throws
 * `not-found`, `already-covered` where somebody comes for a part, `already-decided`, `stale-version`, and what posting refuses.
 */
export async function changeLessons(
  context: Context,
  input: ChangeLessonsInput,
): Promise<ChangedLessons> {
  const actor = onlyFor(context.actor, 'school')
  return change(context, 'request.change-lessons', input, async (tx) => {
    const { requestId: replacedRequestId, version } = input
    await ownRequest(tx, actor, replacedRequestId)
    const before = await lockRequest(tx, replacedRequestId)
    const absence = before && (await absenceById(tx, before.absenceId))
    if (before === undefined || absence === undefined) throw notFound()
    await refuseCovered(tx, replacedRequestId)
    const step = { requestId: replacedRequestId, from: ['open'] as const, to: 'withdrawn' as const }
    await takeStep(tx, actor, { ...step, version })
    const asked = askedAgain(before, absence, input)
    const draft = await draftOf(tx, actor, asked, { now: context.now(), ownAbsenceId: absence.id })
    const [refusal] = draft.refusals
    if (refusal !== undefined) throw refusal
    if (draft.length === null) throw new Error('a draft without refusals has a length')
    const { offerIds } = await stopDeciding(tx, replacedRequestId, context.now())
    const row = rowOf(context, before, asked, { ...draft, length: draft.length })
    const requestId = row.id
    const { firstDay: first, lastDay: last, openEnded: open } = asked
    await moveAbsence(tx, absence.id, { firstDay: first, lastDay: last, openEnded: open })
    await insertRequest(tx, row)
    await insertRequestSessions(tx, sessionRows(draft, requestId))
    const { boardId, poolId, minutes } = row
    const isAhead = draft.sessions.some(({ endsAt }) => endsAt > context.now())
    if (poolId !== null && isAhead) await askMatch(tx, poolId, context.now())
    const answer = {
      requestId,
      replacedRequestId,
      version: 1,
      sessionCount: draft.sessions.length,
      minutes,
    }
    await record(tx, context, {
      verb: 'request.change-lessons',
      subjectId: replacedRequestId,
      boardId,
      poolId,
      facts: { ...answer, ...draft.length, firstDay: first, lastDay: last, offerIds },
    })
    return answer
  })
}

async function refuseCovered(tx: Tx, requestId: string): Promise<void> {
  if (await hasConfirmedHours(tx, requestId)) throw worked()
  if ((await unfinishedAssignments(tx, requestId)) === 0) return
  throw new ActionError(
    'already-covered',
    'Voor een deel van de lessen komt al iemand. Stop die inzet eerder of zeg hem af, dan kunt u de lessen wijzigen.',
  )
}

function worked(): ActionError {
  return new ActionError(
    'already-decided',
    'Van een deel van de lessen zijn de uren al bevestigd. Meld de andere lessen als een nieuwe afwezigheid.',
    { facts: { hasConfirmedHours: true } },
  )
}

/** The post as it would be made now: the same in everything but days and lessons. */
function askedAgain(
  before: Locked,
  { personName, reasonCode }: NonNullable<Awaited<ReturnType<typeof absenceById>>>,
  { firstDay: first, lastDay: last, openEnded: open, lessons: given }: ChangeLessonsInput,
): PostAbsenceInput {
  const { siteId, roleCode, kind, urgency, poolId, preferredMemberId } = before
  return {
    siteId,
    personName,
    reasonCode,
    roleCode,
    kind,
    poolId,
    preferredMemberId,
    firstDay: first,
    lastDay: last,
    openEnded: open,
    lessons: given,
    classWouldBeSentHome: urgency === 'class-sent-home',
    licensedTeacherNamed: before.licensedTeacherNamed,
    notes: before.notes,
    alternative: before.alternative,
  }
}

function rowOf(context: Context, before: Locked, asked: PostAbsenceInput, draft: ReadyDraft) {
  const {
    id: replacesRequestId,
    absenceId,
    boardId,
    siteId,
    poolId,
    roleCode,
    alternative,
  } = before
  const { vakken, levels } = taughtIn(draft)
  return {
    absenceId,
    boardId,
    siteId,
    poolId,
    roleCode,
    alternative,
    replacesRequestId,
    id: crypto.randomUUID(),
    kind: before.kind,
    urgency: before.urgency,
    status: 'open' as const,
    firstDay: asked.firstDay,
    lastDay: asked.lastDay,
    openEnded: asked.openEnded,
    lengthSchoolDays: draft.length.schoolDays,
    lengthCalendarDays: draft.length.calendarDays,
    lengthSessionDays: draft.length.sessionDays,
    minutes: minutesOf(draft.sessions),
    vakIds: vakken,
    levels,
    preferredMemberId: asked.preferredMemberId,
    licensedTeacherNamed: asked.licensedTeacherNamed,
    notes: asked.notes,
    // Demand is as old as when it was first asked.
    postedBy: context.actor.userId,
    postedAt: before.postedAt,
  }
}
