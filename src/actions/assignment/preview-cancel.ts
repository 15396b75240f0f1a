import { z } from 'zod'
import { sessionsOfAssignment } from '../../../db/queries/assignment.ts'
import { memberNames } from '../../../db/queries/member.ts'
import type { Day } from '../../../scheduler/domain/day.ts'
import { minutesOf } from '../../../scheduler/domain/minutes-of.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { dayInput, idInput } from '../input.ts'
import { freedOf, maySplit } from './freed-of.ts'
import { lockedAssignment } from './locked-assignment.ts'
import { type PaidAnyway, paidAnyway } from './paid-anyway.ts'

export const previewCancelInput = z.strictObject({
  assignmentId: idInput,
  /** As `cancelAssignment` has them. */
  firstDay: dayInput.optional(),
  lastDay: dayInput.optional(),
})

export type PreviewCancelInput = z.output<typeof previewCancelInput>

/** What falls free on the days that were asked, and what of it is paid. */
export interface FreedLessons extends PaidAnyway {
  readonly firstDay: Day
  readonly lastDay: Day
  readonly lessons: number
  readonly minutes: number
  /** Whether nothing is left to come. */
  readonly isAll: boolean
}

/** What can be cancelled of an assignment, and what the days that were asked would mean. */
export interface CancelPreview {
  readonly assignmentId: string
  readonly requestId: string
  readonly memberName: string
  /** Every day with lessons that have not begun. */
  readonly days: readonly Day[]
  /** Whether the rules of play let somebody be out in the middle and come back. */
  readonly mayReturn: boolean
  /** Null where every lesson has begun. */
  readonly freed: FreedLessons | null
}

/**
 * What cancelling on these days would mean; changes nothing. A member is paid nothing by this rule for the own cancelling: the own
 * contract says that. Throws `not-found`, `already-decided` where the assignment is over, and what `freedOf` does.
 */
export async function previewCancel(
  context: Context,
  { assignmentId, ...asked }: PreviewCancelInput,
): Promise<CancelPreview> {
  const actor = onlyFor(context.actor, 'school', 'coordinator', 'member')
  const now = context.now()
  return context.db.transaction(scopeOf(actor), async (tx) => {
    const { assignment } = await lockedAssignment(tx, actor, assignmentId)
    const { requestId, memberId, poolId } = assignment
    const confirmed = (await sessionsOfAssignment(tx, assignmentId)).filter(
      ({ status }) => status === 'confirmed',
    )
    const ahead = confirmed.filter(({ during }) => during.startsAt > now)
    const names = await memberNames(tx, [memberId])
    const shown = {
      assignmentId,
      requestId,
      memberName: names.get(memberId) ?? '',
      days: [...new Set(ahead.map(({ day }) => day))],
      mayReturn: await maySplit(tx, poolId, now),
    }
    if (ahead.length === 0) return { ...shown, freed: null }
    const { free, first } = await freedOf(tx, assignment, confirmed, { ...asked, now })
    const paid = await paidAnyway(tx, assignment, free, now)
    const freed = {
      firstDay: first.day,
      lastDay: free.at(-1)?.day ?? first.day,
      lessons: free.length,
      minutes: minutesOf(free),
      isAll: free.length === ahead.length,
      ...(actor.role === 'member' ? { ...paid, paidMinutes: 0 } : paid),
    }
    return { ...shown, freed }
  })
}
