import { z } from 'zod'
import { confirmAvailabilityAt } from '../../../db/queries/availability.ts'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { record } from '../../record.ts'
import { idInput } from '../input.ts'
import { type ShownAvailability, shownAvailability } from './shown.ts'
import { whose } from './whose.ts'

export const confirmAvailabilityInput = z.strictObject({ memberId: idInput.optional() })

export type ConfirmAvailabilityInput = z.output<typeof confirmAvailabilityInput>

/** "It is still right": nothing changes but since when that is known. Throws `not-found`. */
export async function confirmAvailability(
  context: Context,
  input: ConfirmAvailabilityInput,
): Promise<ShownAvailability> {
  const actor = onlyFor(context.actor, 'member', 'coordinator')
  return change(context, 'availability.confirm', input, async (tx) => {
    const found = await whose(tx, actor, input.memberId)
    const { memberId, poolId } = found
    const now = context.now()
    await confirmAvailabilityAt(tx, memberId, now)
    const shown = await shownAvailability(tx, found, now)
    await record(tx, context, {
      verb: 'availability.confirm',
      subjectId: memberId,
      boardId: null,
      poolId,
      facts: { by: actor.role },
    })
    return shown
  })
}
