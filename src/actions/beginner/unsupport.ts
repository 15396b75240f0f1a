import { z } from 'zod'
import { changeBeginner } from '../../../db/queries/beginner.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { ActionError } from '../../errors.ts'
import { record } from '../../record.ts'
import { dayInput, idInput } from '../input.ts'
import { alreadySaid, onDays, openBeginner } from './open-beginner.ts'

export const unsupportBeginnerInput = z.strictObject({
  beginnerId: idInput,
  /** The last day with the mentor; today unless given. */
  supportedUntil: dayInput.optional(),
})

export type UnsupportBeginnerInput = z.output<typeof unsupportBeginnerInput>

/**
 * Says when the support ended, while the beginner is in post. Throws `not-found`, `already-decided` where there is no mentor or the end
 * was said, and `invalid-input` for a day before the support began or after today.
 */
export async function unsupportBeginner(
  context: Context,
  input: UnsupportBeginnerInput,
): Promise<{ readonly beginnerId: string }> {
  onlyFor(context.actor, 'coordinator', 'school')
  return change(context, 'beginner.unsupport', input, async (tx) => {
    const today = dayOf(context.now())
    const { beginnerId, supportedUntil = today } = input
    const { poolId, boardId, supportedFrom } = await openBeginner(tx, beginnerId)
    if (supportedFrom === null)
      throw new ActionError('already-decided', 'Er is nog geen mentor vastgelegd.')
    onDays('supportedUntil', supportedUntil, { first: supportedFrom, last: today })
    if (!(await changeBeginner(tx, beginnerId, { supportedUntil }))) throw alreadySaid()
    await record(tx, context, {
      verb: 'beginner.unsupport',
      subjectId: beginnerId,
      poolId,
      boardId,
      facts: { supportedUntil },
    })
    return { beginnerId }
  })
}
