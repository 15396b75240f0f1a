import { z } from 'zod'
import { putFormation } from '../../../db/queries/vacancy.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { record } from '../../record.ts'
import { dayInput, idInput, lineOfText } from '../input.ts'
import { fteInput, knownRole, ownSite } from './own-place.ts'

export const setFormationInput = z.strictObject({
  siteId: idInput,
  roleCode: lineOfText(40),
  fteHundredths: fteInput(0, 1_000_000),
  /** Today unless given. */
  validFrom: dayInput.optional(),
})

export type SetFormationInput = z.output<typeof setFormationInput>

/**
 * How many fte an own site has for a role from a day on, filled or not: what shortages are a share of. Throws `not-found`, and
 * `invalid-input` for an unknown role.
 */
export async function setFormation(
  context: Context,
  input: SetFormationInput,
): Promise<{ readonly formationId: string }> {
  const actor = onlyFor(context.actor, 'school')
  return change(context, 'formation.set', input, async (tx) => {
    const { siteId, roleCode, fteHundredths, validFrom = dayOf(context.now()) } = input
    const { boardId } = actor
    await ownSite(tx, actor, siteId)
    await knownRole(tx, roleCode)
    const row = { boardId, siteId, roleCode, fteHundredths, validFrom }
    const formationId = await putFormation(tx, row)
    await record(tx, context, {
      verb: 'formation.set',
      subjectId: formationId,
      boardId,
      poolId: null,
      facts: { siteId, roleCode, fteHundredths, validFrom },
    })
    return { formationId }
  })
}
