import { z } from 'zod'
import { changeBeginner } from '../../../db/queries/beginner.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { record } from '../../record.ts'
import { dayInput, idInput } from '../input.ts'
import { alreadySaid, onDays, openBeginner } from './open-beginner.ts'

export const endBeginnerInput = z.strictObject({
  beginnerId: idInput,
  /** The last day in post; today unless given. */
  endedOn: dayInput.optional(),
})

export type EndBeginnerInput = z.output<typeof endBeginnerInput>

/**
 * Says that a beginner left. Throws `not-found`, `already-decided`, and `invalid-input` for a day after today, or before the first day
 * or what was said of support.
 */
export async function endBeginner(
  context: Context,
  input: EndBeginnerInput,
): Promise<{ readonly beginnerId: string }> {
  onlyFor(context.actor, 'coordinator', 'school')
  return change(context, 'beginner.end', input, async (tx) => {
    const today = dayOf(context.now())
    const { beginnerId, endedOn = today } = input
    const found = await openBeginner(tx, beginnerId)
    const { poolId, boardId, startedOn, supportedFrom, supportedUntil } = found
    onDays('endedOn', endedOn, { first: supportedUntil ?? supportedFrom ?? startedOn, last: today })
    if (!(await changeBeginner(tx, beginnerId, { endedOn }))) throw alreadySaid()
    await record(tx, context, {
      verb: 'beginner.end',
      subjectId: beginnerId,
      poolId,
      boardId,
      facts: { endedOn },
    })
    return { beginnerId }
  })
}
