import type { z } from 'zod'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { amendSpelregelsInput } from './amend-spelregels.ts'
import { refuseAmendment } from './refuse-amendment.ts'

export const checkAmendmentInput = amendSpelregelsInput.omit({ reason: true })

export type CheckAmendmentInput = z.output<typeof checkAmendmentInput>

/**
 * Whether these rules of play could be made now, before anybody makes them. Throws what `amendSpelregels` would throw.
 */
export async function checkAmendment(
  context: Context,
  input: CheckAmendmentInput,
): Promise<{ readonly ok: true }> {
  const actor = onlyFor(context.actor, 'coordinator', 'admin')
  const today = dayOf(context.now())
  await context.db.transaction(scopeOf(actor), (tx) => refuseAmendment(tx, actor, input, today))
  return { ok: true }
}
