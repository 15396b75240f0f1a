import { z } from 'zod'
import { askAccountMail } from '../../../db/queries/job.ts'
import { resetFactors } from '../../../db/queries/kept-user.ts'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { ActionError } from '../../errors.ts'
import { insistOnProof } from '../../fresh-proof.ts'
import { record } from '../../record.ts'
import { idInput } from '../input.ts'
import { placeOf } from '../session/people.ts'
import { insistOnKept } from './kept.ts'

export const resetFactorsInput = z.strictObject({ userId: idInput })

export type ResetFactorsInput = z.output<typeof resetFactorsInput>

/**
 * Takes the app, the codes on paper and the passkeys of somebody away who lost them: every session ends, they choose anew at the next
 * sign-in, and they are told. Throws `not-found` for whom the asker does not keep, `not-allowed` for oneself: whoever finds an open
 * session would need nothing but the mailbox from then on.
 */
export async function resetFactorsOf(
  context: Context,
  input: ResetFactorsInput,
): Promise<{ readonly userId: string; readonly removed: number }> {
  const actor = onlyFor(context.actor, 'admin', 'board', 'coordinator')
  insistOnProof(context)
  const { userId } = input
  return change(context, 'user.reset-factors', input, async (tx) => {
    await insistOnKept(tx, userId)
    if (userId === actor.userId)
      throw new ActionError('not-allowed', 'Uw eigen tweede stap laat u door een ander wissen.')
    const removed = await resetFactors(tx, userId)
    await askAccountMail(tx, { userId, what: 'factors-reset', by: actor.userId }, context.now())
    const about = { verb: 'user.reset-factors' as const, subjectId: userId, facts: { removed } }
    await record(tx, context, { ...about, ...placeOf(actor) })
    return { userId, removed }
  })
}
