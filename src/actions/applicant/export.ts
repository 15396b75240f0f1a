import { z } from 'zod'
import { applicantById, referralsOf } from '../../../db/queries/applicant.ts'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { notFound } from '../../errors.ts'
import { insistOnProof } from '../../fresh-proof.ts'
import { record } from '../../record.ts'
import { idInput } from '../input.ts'

export const exportApplicantInput = z.strictObject({ applicantId: idInput })

export type ExportApplicantInput = z.output<typeof exportApplicantInput>

/**
 * Everything that is kept of somebody who looks for work, for who hands it to them (AVG articles 15 and 20); that it was taken is
 * written down. Throws `not-found`, and asks for a fresh proof.
 */
export async function exportApplicant(context: Context, input: ExportApplicantInput) {
  onlyFor(context.actor, 'coordinator')
  insistOnProof(context)
  // Without a key: the answer is not to be kept a second time.
  const once = { ...context, idempotencyKey: undefined }
  return change(once, 'applicant.export', input, async (tx) => {
    const { applicantId } = input
    const found = await applicantById(tx, applicantId)
    if (found === undefined) throw notFound()
    const { forgottenAt: _, ...applicant } = found
    const referrals = await referralsOf(tx, applicantId)
    await record(tx, context, {
      verb: 'applicant.export',
      subjectId: applicantId,
      boardId: null,
      poolId: applicant.poolId,
      facts: { referrals: referrals.length },
    })
    return { applicant, referrals }
  })
}
