import { z } from 'zod'
import { decideReferral, referralById } from '../../../db/queries/applicant.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import { REFERRAL_OUTCOMES } from '../../../scheduler/domain/shortage.ts'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { ActionError, notFound } from '../../errors.ts'
import { record } from '../../record.ts'
import { dayInput, idInput } from '../input.ts'
import { wrong } from '../vacancy/own-place.ts'

export const recordOutcomeInput = z.strictObject({
  referralId: idInput,
  outcome: z.enum(REFERRAL_OUTCOMES),
  /** Today unless given. */
  outcomeOn: dayInput.optional(),
})

export type RecordOutcomeInput = z.output<typeof recordOutcomeInput>

/**
 * What became of a referral, said by the school or by the coordinator; who is first is believed. Throws `not-found`, `already-decided`,
 * and `invalid-input` for a day before the referral or after today.
 */
export async function recordOutcome(
  context: Context,
  input: RecordOutcomeInput,
): Promise<{ readonly referralId: string }> {
  onlyFor(context.actor, 'school', 'coordinator')
  return change(context, 'referral.record-outcome', input, async (tx) => {
    const today = dayOf(context.now())
    const { referralId, outcome, outcomeOn = today } = input
    const known = await referralById(tx, referralId)
    if (known === undefined) throw notFound()
    const { referredOn, boardId, poolId } = known
    if (outcomeOn < referredOn || outcomeOn > today) {
      const remedy = `Kies een dag van ${referredOn} tot en met ${today}.`
      throw wrong({ field: 'outcomeOn', value: outcomeOn, remedy })
    }
    if (!(await decideReferral(tx, referralId, { outcome, outcomeOn }))) {
      const facts = { outcome: known.outcome, outcomeOn: known.outcomeOn }
      throw new ActionError('already-decided', 'Wat hiervan kwam, is al vastgelegd.', { facts })
    }
    await record(tx, context, {
      verb: 'referral.record-outcome',
      subjectId: referralId,
      boardId,
      poolId,
      facts: { outcome, outcomeOn },
    })
    return { referralId }
  })
}
