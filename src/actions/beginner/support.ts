import { z } from 'zod'
import { changeBeginner, mentorsIn } from '../../../db/queries/beginner.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import { yearOverOn } from '../../../scheduler/domain/beginner.ts'
import { addDays, earlierDay } from '../../../scheduler/domain/day.ts'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { notFound } from '../../errors.ts'
import { record } from '../../record.ts'
import { dayInput, idInput } from '../input.ts'
import { alreadySaid, onDays, openBeginner } from './open-beginner.ts'

export const supportBeginnerInput = z.strictObject({
  beginnerId: idInput,
  /** A member of the pool. */
  mentorId: idInput,
  /** The first day with the mentor: within the first twelve months in post; the first day in post unless given. */
  supportedFrom: dayInput.optional(),
})

export type SupportBeginnerInput = z.output<typeof supportBeginnerInput>

/**
 * Says who of the pool is mentor. Throws `not-found` for a beginner or member whom the actor does not see, `already-decided` where there
 * is a mentor or the beginner left, and `invalid-input` for a day outside the first twelve months or after today.
 */
export async function supportBeginner(
  context: Context,
  input: SupportBeginnerInput,
): Promise<{ readonly beginnerId: string }> {
  onlyFor(context.actor, 'coordinator', 'school')
  return change(context, 'beginner.support', input, async (tx) => {
    const { beginnerId, mentorId } = input
    const found = await openBeginner(tx, beginnerId)
    const { poolId, boardId, startedOn } = found
    const { supportedFrom = startedOn } = input
    const mentors = await mentorsIn(tx, [poolId])
    if (!mentors.some(({ id }) => id === mentorId)) throw notFound()
    const last = earlierDay(dayOf(context.now()), addDays(yearOverOn(found), -1))
    onDays('supportedFrom', supportedFrom, { first: startedOn, last })
    if (!(await changeBeginner(tx, beginnerId, { mentorId, supportedFrom }))) throw alreadySaid()
    await record(tx, context, {
      verb: 'beginner.support',
      subjectId: beginnerId,
      poolId,
      boardId,
      facts: { mentorId, supportedFrom },
    })
    return { beginnerId }
  })
}
