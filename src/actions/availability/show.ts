import { z } from 'zod'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { idInput } from '../input.ts'
import { type ShownAvailability, shownAvailability } from './shown.ts'
import { whose } from './whose.ts'

/** Whose: a member leaves it out, a coordinator names a member of an own pool. */
export const showAvailabilityInput = z.strictObject({ memberId: idInput.optional() })

export type ShowAvailabilityInput = z.output<typeof showAvailabilityInput>

/**
 * The usual week, the days that are otherwise, when it was last said to be right, and which agreed lessons it does not go
 * with. Throws `not-found` for a member that is not the actor's.
 */
export async function showAvailability(
  context: Context,
  { memberId }: ShowAvailabilityInput,
): Promise<ShownAvailability> {
  const actor = onlyFor(context.actor, 'member', 'coordinator')
  return context.db.transaction(scopeOf(actor), async (tx) =>
    shownAvailability(tx, await whose(tx, actor, memberId), context.now()),
  )
}
