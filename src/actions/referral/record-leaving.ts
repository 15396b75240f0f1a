import { z } from 'zod'
import { endHiring, referralById } from '../../../db/queries/applicant.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { ActionError, notFound } from '../../errors.ts'
import { record } from '../../record.ts'
import { dayInput, idInput } from '../input.ts'
import { wrong } from '../vacancy/own-place.ts'

export const recordLeavingInput = z.strictObject({
  referralId: idInput,
  /** Today unless given. */
  leftOn: dayInput.optional(),
})

export type RecordLeavingInput = z.output<typeof recordLeavingInput>

/**
 * That somebody who was hired left the school again. Throws `not-found`, `already-decided` where nobody was hired or it was said
 * before, and `invalid-input` for a day before the hiring or after today.
 */
export async function recordLeaving(
  context: Context,
  input: RecordLeavingInput,
): Promise<{ readonly referralId: string }> {
  onlyFor(context.actor, 'school', 'coordinator')
  return change(context, 'referral.record-leaving', input, async (tx) => {
    const today = dayOf(context.now())
    const { referralId, leftOn = today } = input
    const known = await referralById(tx, referralId)
    if (known === undefined) throw notFound()
    const { outcomeOn, boardId, poolId } = known
    if (leftOn > today || (outcomeOn !== null && leftOn < outcomeOn)) {
      const remedy = `Kies een dag van ${outcomeOn ?? today} tot en met ${today}.`
      throw wrong({ field: 'leftOn', value: leftOn, remedy })
    }
    if (!(await endHiring(tx, referralId, leftOn))) {
      const detail = 'Deze persoon is niet aangenomen, of al vertrokken.'
      throw new ActionError('already-decided', detail, { facts: { leftOn: known.leftOn } })
    }
    await record(tx, context, {
      verb: 'referral.record-leaving',
      subjectId: referralId,
      boardId,
      poolId,
      facts: { leftOn },
    })
    return { referralId }
  })
}
