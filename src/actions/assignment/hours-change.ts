import type { Tx } from '../../../db/client.ts'
import { type AssignmentRow, sessionsOfAssignment } from '../../../db/queries/assignment.ts'
import { waitingOffersOn } from '../../../db/queries/closing.ts'
import { takenAfter } from '../../../db/queries/cover.ts'
import { sessionsOfRequest } from '../../../db/queries/request-session.ts'
import { requestOf, sessionOf } from '../../../db/queries/world-requests.ts'
import { addDays } from '../../../scheduler/domain/day.ts'
import type { Instant } from '../../../scheduler/domain/instant.ts'
import type { Request } from '../../../scheduler/domain/request.ts'
import type { ActorAs } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { sha256 } from '../../sha256.ts'
import type { ClosedRequest } from '../site/closing-of.ts'
import type { PreviewHoursInput } from './hours-input.ts'
import { lockedAssignment } from './locked-assignment.ts'
import { type MovedLessons, movedLessons } from './moved-lessons.ts'
import { type PaidAnyway, paidAnyway } from './paid-anyway.ts'
import { calendarOfRequest, keptLength, recounted } from './recounted.ts'
import { judgeSamePerson, type SamePerson } from './same-person.ts'

/** A change of hours worked out in full; nothing has been written, and the request is locked. */
export interface HoursChange extends MovedLessons {
  readonly assignment: AssignmentRow
  /** The request with the lessons that fall out and what that ends. */
  readonly off: ClosedRequest
  /** The request as it will be, with the lessons that come alone. */
  readonly supposed: Request
  /** What of the lessons that fall out is paid all the same. */
  readonly paid: PaidAnyway
  /** Of what was looked at so far: another one where something changed since. */
  readonly looked: string
}

/**
 * Works out other hours for whom comes already. Lessons that have begun stay as they are. Throws `not-found`, `already-decided`
 * where the assignment is over, and what `movedLessons` does.
 */
export async function hoursChangeOf(
  tx: Tx,
  actor: ActorAs<'school'>,
  { assignmentId, ...asked }: PreviewHoursInput,
  now: Instant,
): Promise<HoursChange> {
  const { assignment, request } = await lockedAssignment(tx, actor, assignmentId)
  const { id: requestId, firstDay, lastDay, version } = request
  const calendar = await calendarOfRequest(tx, request, lastDay)
  const live = (await sessionsOfRequest(tx, requestId)).filter(({ day }) => day <= lastDay)
  const ahead = (await sessionsOfAssignment(tx, assignmentId)).filter(
    ({ status, during }) => status === 'confirmed' && during.startsAt > now,
  )
  const own = live.filter(({ id }) => ahead.some((one) => one.requestSessionId === id))
  const within = {
    ...asked,
    firstDay: asked.firstDay > firstDay ? asked.firstDay : firstDay,
    lastDay: asked.lastDay < lastDay ? asked.lastDay : lastDay,
  }
  const moved = movedLessons(own, within, { calendar, now })
  const sessionIds = moved.falling.map(({ id }) => id)
  const left = [...live.filter(({ id }) => !sessionIds.includes(id)), ...moved.coming]
  const taken = (await takenAfter(tx, requestId, addDays(firstDay, -1))).filter(
    ({ requestSessionId }) => sessionIds.includes(requestSessionId),
  )
  const offers = sessionIds.length === 0 ? [] : await waitingOffersOn(tx, { requestId, sessionIds })
  const length = keptLength(request, recounted(request, lastDay, left, calendar).length)
  const supposed = requestOf(
    {
      ...request,
      lengthSchoolDays: length.schoolDays,
      lengthCalendarDays: length.calendarDays,
      lengthSessionDays: length.sessionDays,
    },
    moved.coming.map(sessionOf),
    { plannedMemberId: assignment.memberId, refusedByMemberIds: [] },
  )
  const off = { request, falling: moved.falling, left, taken, offers }
  const paid = await paidAnyway(tx, assignment, taken, now)
  const others = [taken, offers].map((rows) => rows.map(({ id }) => id))
  const comes = moved.coming.map(({ during }) => during.startsAt)
  const told = [assignmentId, asked, version, sessionIds, comes, others, paid]
  return { ...moved, assignment, off, supposed, paid, looked: sha256(JSON.stringify(told)) }
}

/** Of all that a preview shows, with whether the same person may take what comes: another one where something changed since. */
export function seenOf({ looked }: HoursChange, same: SamePerson | undefined): string {
  const judged = same && [same.possible, same.mayBook, same.why]
  return sha256(JSON.stringify([looked, judged ?? null]))
}

/** Judges the same person for the lessons that come, with those that fall out gone; nothing where none comes. */
export async function judgeOtherHours(
  context: Context,
  { assignment, falling, coming, supposed }: HoursChange,
): Promise<SamePerson | undefined> {
  if (coming.length === 0) return undefined
  const freedAt = falling.map(({ during }) => during.startsAt)
  return judgeSamePerson(context, assignment, supposed, freedAt)
}
