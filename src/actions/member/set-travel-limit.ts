import { z } from 'zod'
import { setTravelLimit } from '../../../db/queries/people.ts'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { record } from '../../record.ts'
import { idInput } from '../input.ts'
import { lockOwnPlace } from './own-place.ts'

export const setMemberTravelLimitInput = z.strictObject({
  memberId: idInput,
  /** From home, in minutes; null: as far as the pool says. */
  travelMinutesMax: z.number().int().min(1).max(600).nullable(),
})

export type SetMemberTravelLimitInput = z.output<typeof setMemberTravelLimitInput>

/** How far a member wants to travel, as the member told the coordinator. Throws `not-found`. */
export async function setMemberTravelLimit(
  context: Context,
  input: SetMemberTravelLimitInput,
): Promise<SetMemberTravelLimitInput> {
  const actor = onlyFor(context.actor, 'coordinator')
  return change(context, 'member.set-travel-limit', input, async (tx) => {
    const { memberId, travelMinutesMax } = input
    const { poolId } = await lockOwnPlace(tx, actor, memberId)
    await setTravelLimit(tx, memberId, travelMinutesMax)
    await record(tx, context, {
      verb: 'member.set-travel-limit',
      subjectId: memberId,
      boardId: null,
      poolId,
      facts: { travelMinutesMax },
    })
    return input
  })
}
