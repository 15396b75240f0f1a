import { z } from 'zod'
import { concernById, settleOpenConcern } from '../../../db/queries/concern.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { ActionError, notFound } from '../../errors.ts'
import { record } from '../../record.ts'
import { dayInput, idInput, plainText } from '../input.ts'

export const settleConcernInput = z.strictObject({
  concernId: idInput,
  /** How it ended, without anything about a person. */
  outcome: plainText(1_000).min(1, 'Schrijf in een paar woorden hoe het afliep.'),
  /** Today unless given. */
  settledOn: dayInput.optional(),
})

export type SettleConcernInput = z.output<typeof settleConcernInput>

/** Says how it ended. Throws `not-found`, `already-decided`, and `invalid-input` for a day before it was noted or after today. */
export async function settleConcern(
  context: Context,
  input: SettleConcernInput,
): Promise<{ readonly concernId: string }> {
  onlyFor(context.actor, 'coordinator', 'board')
  return change(context, 'concern.settle', input, async (tx) => {
    const today = dayOf(context.now())
    const { concernId, outcome, settledOn = today } = input
    const found = await concernById(tx, concernId)
    if (found === undefined) throw notFound()
    const { poolId, boardId, notedOn } = found
    if (settledOn < notedOn || settledOn > today) {
      const remedy = `Kies een dag van ${notedOn} tot en met ${today}.`
      throw new ActionError('invalid-input', 'Deze dag kan niet.', {
        fields: [{ field: 'settledOn', value: settledOn, remedy }],
      })
    }
    if (!(await settleOpenConcern(tx, concernId, { settledOn, outcome }))) throw alreadySettled()
    await record(tx, context, {
      verb: 'concern.settle',
      subjectId: concernId,
      poolId,
      boardId,
      facts: { settledOn },
    })
    return { concernId }
  })
}

function alreadySettled(): ActionError {
  return new ActionError('already-decided', 'Hoe dit afliep, is al vastgelegd.')
}
