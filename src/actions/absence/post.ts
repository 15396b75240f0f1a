import { insertAbsence, lockPerson } from '../../../db/queries/absence.ts'
import { askMatch } from '../../../db/queries/job.ts'
import { insertRequest } from '../../../db/queries/request.ts'
import { insertRequestSessions } from '../../../db/queries/request-session.ts'
import type { Length } from '../../../scheduler/domain/length.ts'
import { minutesOf } from '../../../scheduler/domain/minutes-of.ts'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { record } from '../../record.ts'
import { type Draft, draftOf, type ReadyDraft, taughtIn } from './draft-of.ts'
import type { PostAbsenceInput } from './post-input.ts'
import { sessionRows } from './session-rows.ts'
import type { Warning } from './warnings.ts'

export { type PostAbsenceInput, postAbsenceInput } from './post-input.ts'

/** What a school gets back: where its question is now. */
export interface PostedAbsence {
  readonly absenceId: string
  readonly requestId: string
  readonly version: number
  /** Null: no pool is asked. */
  readonly poolId: string | null
  readonly kind: Draft['kind']
  readonly urgency: Draft['urgency']
  readonly length: Length
  readonly sessionCount: number
  readonly minutes: number
  readonly warnings: readonly Warning[]
}

/**
 * Posts an absence with its one need: the private absence, the request that may cross boards, its sessions on school days,
 * and the job that matches. Throws `not-found` for a site of somebody else, and `invalid-input`, `malformed-recurrence`,
 * `session-outside-school-days`, `no-school-days`, `overlapping-absence`, `too-short-for-pool`, `not-in-any-pool`,
 * `no-spelregels` or `too-large` for what cannot be posted.
 */
export async function postAbsence(
  context: Context,
  input: PostAbsenceInput,
): Promise<PostedAbsence> {
  const actor = onlyFor(context.actor, 'school')
  return change(context, 'absence.post', input, async (tx) => {
    const locked = lockPerson(tx, actor.boardId, input.personName)
    const [draft] = await Promise.all([draftOf(tx, actor, input, { now: context.now() }), locked])
    const [refusal] = draft.refusals
    if (refusal !== undefined) throw refusal
    if (draft.length === null) throw new Error('a draft without refusals has a length')
    const { posted, rows } = rowsOf(context, input, { ...draft, length: draft.length })
    // What is over is never matched.
    const isAhead = draft.sessions.some(({ endsAt }) => endsAt > context.now())
    const { absenceId, warnings: _warnings, length, ...facts } = posted
    // All at once: PostgreSQL takes them one after another in this order, and the first that fails fails the rest.
    await Promise.all([
      insertAbsence(tx, rows.absence),
      insertRequest(tx, rows.request),
      insertRequestSessions(tx, rows.sessions),
      posted.poolId === null || !isAhead ? undefined : askMatch(tx, posted.poolId, context.now()),
      record(tx, context, {
        verb: 'absence.post',
        subjectId: absenceId,
        boardId: actor.boardId,
        poolId: posted.poolId,
        facts: {
          ...facts,
          ...length,
          siteId: input.siteId,
          roleCode: input.roleCode,
          openEnded: input.openEnded,
          firstDay: input.firstDay,
          alternative: input.alternative,
        },
      }),
    ])
    return posted
  })
}

function rowsOf(context: Context, input: PostAbsenceInput, draft: ReadyDraft) {
  const { site, kind, urgency, length, pool, warnings } = draft
  const { firstDay, lastDay, openEnded, personName, reasonCode } = input
  const postedBy = { postedBy: context.actor.userId, postedAt: context.now() }
  const where = { boardId: site.boardId, siteId: site.id, firstDay, lastDay, openEnded }
  const place = { ...where, ...postedBy }
  const [absenceId, requestId] = [crypto.randomUUID(), crypto.randomUUID()]
  const poolId = pool?.id ?? null
  const minutes = minutesOf(draft.sessions)
  const { vakken, levels } = taughtIn(draft)
  const absence = { ...place, id: absenceId, personName, reasonCode, status: 'posted' as const }
  const request = {
    ...place,
    id: requestId,
    absenceId,
    poolId,
    kind,
    urgency,
    status: 'open' as const,
    roleCode: input.roleCode,
    lengthSchoolDays: length.schoolDays,
    lengthCalendarDays: length.calendarDays,
    lengthSessionDays: length.sessionDays,
    minutes,
    vakIds: vakken,
    levels,
    preferredMemberId: input.preferredMemberId,
    licensedTeacherNamed: input.licensedTeacherNamed,
    notes: input.notes,
    alternative: input.alternative,
  }
  const about = { absenceId, requestId, version: 1, poolId, kind, urgency, length }
  const sessionCount = draft.sessions.length
  const posted: PostedAbsence = { ...about, sessionCount, minutes, warnings }
  return { posted, rows: { absence, request, sessions: sessionRows(draft, requestId) } }
}
