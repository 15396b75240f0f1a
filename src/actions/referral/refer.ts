import { z } from 'zod'
import { applicantById, insertReferral } from '../../../db/queries/applicant.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { ActionError } from '../../errors.ts'
import { record } from '../../record.ts'
import { idInput } from '../input.ts'
import { openVacancy } from '../vacancy/open-vacancy.ts'
import { wrong } from '../vacancy/own-place.ts'

export const referApplicantInput = z.strictObject({ vacancyId: idInput, applicantId: idInput })

export type ReferApplicantInput = z.output<typeof referApplicantInput>

/**
 * Sends somebody who consented to an open vacancy of the same pool; the school sees them from then on. Throws `not-found`,
 * `already-decided` where the vacancy is closed or the person was sent to it and nobody decided, and `invalid-input` for somebody of
 * another pool or without consent.
 */
export async function referApplicant(
  context: Context,
  input: ReferApplicantInput,
): Promise<{ readonly referralId: string }> {
  const actor = onlyFor(context.actor, 'coordinator')
  return change(context, 'referral.refer', input, async (tx) => {
    const { vacancyId, applicantId } = input
    const { boardId, poolId } = await openVacancy(tx, vacancyId)
    const person = await applicantById(tx, applicantId)
    if (person?.poolId !== poolId || person.consentWithdrawnOn !== null) {
      const remedy = 'Kies iemand van deze pool die toestemming gaf om verwezen te worden.'
      throw wrong({ field: 'applicantId', value: applicantId, remedy })
    }
    const referredOn = dayOf(context.now())
    const by = { referredOn, referredBy: actor.userId }
    const made = await insertReferral(tx, { vacancyId, applicantId, poolId, boardId, ...by })
    if (made === undefined) {
      throw new ActionError('already-decided', 'Deze persoon is al naar deze vacature verwezen.')
    }
    await record(tx, context, {
      verb: 'referral.refer',
      subjectId: made,
      boardId,
      poolId,
      facts: { vacancyId, applicantId },
    })
    return { referralId: made }
  })
}
