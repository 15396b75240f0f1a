import { z } from 'zod'
import type { Tx } from '../../../db/client.ts'
import {
  type AssignmentRow,
  cancelSessions,
  sessionsOfAssignment,
  stepAssignment,
} from '../../../db/queries/assignment.ts'
import { changeRequest } from '../../../db/queries/cover.ts'
import { finishWorked } from '../../../db/queries/finish.ts'
import { askMatch } from '../../../db/queries/job.ts'
import { termsOfMember } from '../../../db/queries/member.ts'
import { type Instant, MS_PER_HOUR } from '../../../scheduler/domain/instant.ts'
import { minutesOf } from '../../../scheduler/domain/minutes-of.ts'
import type { Urgency } from '../../../scheduler/domain/request.ts'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { record } from '../../record.ts'
import { dayInput, idInput } from '../input.ts'
import { freedOf } from './freed-of.ts'
import { keepPaid } from './keep-paid.ts'
import { lockedAssignment } from './locked-assignment.ts'

/** Why somebody cannot come after all: a kind of reason, never health. Who is ill chooses `unable`, as who has a broken car. */
export const CANCEL_REASONS = ['no-reason', 'unable', 'travel', 'other-work'] as const

export const cancelAssignmentInput = z.strictObject({
  assignmentId: idInput,
  /** Only the lessons from this day on; from now on where left out. */
  firstDay: dayInput.optional(),
  /** Only the lessons up to and including this day; every lesson that is still to come where left out. */
  lastDay: dayInput.optional(),
  reason: z.enum(CANCEL_REASONS).optional(),
})

export type CancelAssignmentInput = z.output<typeof cancelAssignmentInput>

/** Nearer than this, a class is about to be without a teacher. */
const SOON_MS = 48 * MS_PER_HOUR

/**
 * The school, the coordinator or the member (who is ill) cancels what has not begun. The request is open again, as unplanned
 * when it starts within two days, and is matched at once. What was worked stays and can be confirmed. Of somebody on call no
 * reason is kept, also when one is given: they owe none (domain.md 2.2). What school or pool cancels is paid as the rules of play
 * say. Throws `not-found`, `already-decided` where it is over, and what `freedOf` does.
 */
export async function cancelAssignment(context: Context, input: CancelAssignmentInput) {
  const actor = onlyFor(context.actor, 'school', 'coordinator', 'member')
  return change(context, 'assignment.cancel', input, async (tx) => {
    const { assignment, request } = await lockedAssignment(tx, actor, input.assignmentId)
    const { id, requestId, boardId, poolId, memberId } = assignment
    const now = context.now()
    const sessions = await sessionsOfAssignment(tx, id)
    const confirmed = sessions.filter(({ status }) => status === 'confirmed')
    const { free, first } = await freedOf(tx, assignment, confirmed, { ...input, now })
    await cancelSessions(
      tx,
      free.map((session) => session.id),
      actor.role === 'member' ? 'given-up' : 'taken-off',
    )
    const { paidMinutes } =
      actor.role === 'member' ? { paidMinutes: 0 } : await keepPaid(tx, assignment, free, now)
    const whole = free.length === confirmed.length
    const cancelled = { cancelledAt: now, cancelledBy: actor.role }
    if (whole) await stepAssignment(tx, { id, to: 'cancelled', ...cancelled })
    const urgency = urgencyOf(request.urgency, first.during.startsAt, now)
    await changeRequest(tx, requestId, { urgency, status: 'open' })
    await finishWorked(tx, requestId)
    await askMatch(tx, poolId, now)
    const answer = {
      assignmentId: id,
      requestId,
      status: whole ? ('cancelled' as const) : ('confirmed' as const),
      sessions: free.length,
      minutes: minutesOf(free),
      paidMinutes,
      urgency,
    }
    await record(tx, context, {
      verb: 'assignment.cancel',
      subjectId: id,
      boardId,
      poolId,
      facts: {
        ...answer,
        memberId,
        by: actor.role,
        sessionIds: free.map(({ requestSessionId }) => requestSessionId),
        ...(await reasonKept(tx, assignment, input)),
      },
    })
    return answer
  })
}

async function reasonKept(
  tx: Tx,
  { memberId, poolId, engagementId }: AssignmentRow,
  { reason }: CancelAssignmentInput,
): Promise<{ readonly reason?: string }> {
  if (reason === undefined) return {}
  const { engagements } = await termsOfMember(tx, memberId, poolId)
  const isOnCall = engagements.some(({ id, form }) => id === engagementId && form === 'on-call')
  return isOnCall ? {} : { reason }
}

function urgencyOf(urgency: Urgency, startsAt: Instant, now: Instant): Urgency {
  const soon = startsAt - now <= SOON_MS
  return soon && (urgency === 'planned' || urgency === 'training') ? 'unplanned' : urgency
}
