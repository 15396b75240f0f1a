import { z } from 'zod'
import {
  applicantById,
  endOpenReferrals,
  withdrawConsent as withdraw,
} from '../../../db/queries/applicant.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { ActionError, notFound } from '../../errors.ts'
import { record } from '../../record.ts'
import { idInput } from '../input.ts'

export const withdrawConsentInput = z.strictObject({ applicantId: idInput })

export type WithdrawConsentInput = z.output<typeof withdrawConsentInput>

/**
 * Somebody does not want to be referred any more: what nobody decided about ends, and the person is forgotten after the term of who was
 * turned down. Throws `not-found` and `already-decided`.
 */
export async function withdrawConsent(
  context: Context,
  input: WithdrawConsentInput,
): Promise<{ readonly applicantId: string; readonly referralIds: readonly string[] }> {
  onlyFor(context.actor, 'coordinator')
  return change(context, 'applicant.withdraw-consent', input, async (tx) => {
    const { applicantId } = input
    const today = dayOf(context.now())
    const person = await applicantById(tx, applicantId)
    if (person === undefined) throw notFound()
    if (!(await withdraw(tx, applicantId, today))) {
      const detail = 'Deze toestemming is al ingetrokken.'
      throw new ActionError('already-decided', detail, { facts: { on: person.consentWithdrawnOn } })
    }
    const referralIds = await endOpenReferrals(tx, applicantId, today)
    await record(tx, context, {
      verb: 'applicant.withdraw-consent',
      subjectId: applicantId,
      boardId: null,
      poolId: person.poolId,
      facts: { referrals: referralIds.length },
    })
    return { applicantId, referralIds }
  })
}
