import { z } from 'zod'
import { sessionsOfAssignment } from '../../../db/queries/assignment.ts'
import { memberNames } from '../../../db/queries/member.ts'
import type { Day } from '../../../scheduler/domain/day.ts'
import { minutesOf } from '../../../scheduler/domain/minutes-of.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { idInput } from '../input.ts'
import { lockedAssignment } from './locked-assignment.ts'
import { type PaidAnyway, paidAnyway } from './paid-anyway.ts'

export const previewCancelInput = z.strictObject({ assignmentId: idInput })

export type PreviewCancelInput = z.output<typeof previewCancelInput>

/** What falls free when everything up to and including a day is cancelled. */
export interface CancelChoice extends PaidAnyway {
  readonly lastDay: Day
  readonly lessons: number
  readonly minutes: number
}

/** What can be cancelled of an assignment, and what is paid all the same. */
export interface CancelPreview {
  readonly assignmentId: string
  readonly requestId: string
  readonly memberName: string
  /** One for each day with lessons that have not begun, the last of which is everything; empty where all have. */
  readonly choices: readonly CancelChoice[]
}

/**
 * What cancelling would mean for each day up to which it could be done; changes nothing. Throws `not-found`, and
 * `already-decided` where the assignment is over.
 */
export async function previewCancel(
  context: Context,
  { assignmentId }: PreviewCancelInput,
): Promise<CancelPreview> {
  const actor = onlyFor(context.actor, 'school', 'coordinator')
  const now = context.now()
  return context.db.transaction(scopeOf(actor), async (tx) => {
    const { assignment } = await lockedAssignment(tx, actor, assignmentId)
    const { requestId, memberId } = assignment
    const sessions = await sessionsOfAssignment(tx, assignmentId)
    const ahead = sessions.filter(
      ({ status, during }) => status === 'confirmed' && during.startsAt > now,
    )
    const names = await memberNames(tx, [memberId])
    const choices: CancelChoice[] = []
    for (const lastDay of new Set(ahead.map(({ day }) => day))) {
      const free = ahead.filter(({ day }) => day <= lastDay)
      const paid = await paidAnyway(tx, assignment, free, now)
      choices.push({ lastDay, lessons: free.length, minutes: minutesOf(free), ...paid })
    }
    return { assignmentId, requestId, memberName: names.get(memberId) ?? '', choices }
  })
}
