import { z } from 'zod'
import { deleteException } from '../../../db/queries/availability.ts'
import { askMatches } from '../../../db/queries/job.ts'
import { lockMember } from '../../../db/queries/lock.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { notFound } from '../../errors.ts'
import { record } from '../../record.ts'
import { idInput } from '../input.ts'
import { type ShownAvailability, shownAvailability } from './shown.ts'
import { whose } from './whose.ts'

export const removeExceptionInput = z.strictObject({
  memberId: idInput.optional(),
  exceptionId: idInput,
})

export type RemoveExceptionInput = z.output<typeof removeExceptionInput>

/** The usual counts again on these days. Answers the availability as it then stands. Throws `not-found`, also for days that are over. */
export async function removeException(
  context: Context,
  input: RemoveExceptionInput,
): Promise<ShownAvailability> {
  const actor = onlyFor(context.actor, 'member', 'coordinator')
  return change(context, 'availability.remove-exception', input, async (tx) => {
    const found = await whose(tx, actor, input.memberId)
    const { memberId, poolId } = found
    const { exceptionId } = input
    const now = context.now()
    await lockMember(tx, memberId)
    if (!(await deleteException(tx, { memberId, exceptionId, today: dayOf(now) }))) {
      throw notFound()
    }
    const shown = await shownAvailability(tx, found, now)
    await askMatches(tx, found.poolIds, now)
    await record(tx, context, {
      verb: 'availability.remove-exception',
      subjectId: memberId,
      boardId: null,
      poolId,
      facts: { conflicts: shown.conflicts.length, by: actor.role },
    })
    return shown
  })
}
