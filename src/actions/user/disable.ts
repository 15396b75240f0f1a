import { z } from 'zod'
import { askAccountMail } from '../../../db/queries/job.ts'
import { setDisabled } from '../../../db/queries/kept-user.ts'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { ActionError } from '../../errors.ts'
import { insistOnProof } from '../../fresh-proof.ts'
import { record } from '../../record.ts'
import { idInput } from '../input.ts'
import { placeOf } from '../session/people.ts'
import { insistOnKept } from './kept.ts'

export const disableUserInput = z.strictObject({ userId: idInput })

export type DisableUserInput = z.output<typeof disableUserInput>

/**
 * Stops somebody from signing in: every session ends at once, no key counts, and they are told. Throws `not-found` for whom the asker
 * does not keep, `already-decided` where it was so, `not-allowed` for oneself and for the last administrator.
 */
export async function disableUser(
  context: Context,
  input: DisableUserInput,
): Promise<{ readonly userId: string }> {
  const actor = onlyFor(context.actor, 'admin', 'board', 'coordinator')
  insistOnProof(context)
  const { userId } = input
  return change(context, 'user.disable', input, async (tx) => {
    await insistOnKept(tx, userId)
    const outcome = await setDisabled(tx, userId, context.now())
    if (outcome === 'self')
      throw new ActionError('not-allowed', 'Uw eigen toegang laat u door een ander uitzetten.')
    if (outcome === 'last-admin')
      throw new ActionError('not-allowed', 'Dit is de enige beheerder. Nodig eerst een andere uit.')
    if (outcome === 'already')
      throw new ActionError('already-decided', 'Deze toegang was al uitgezet.')
    await askAccountMail(tx, { userId, what: 'disabled', by: actor.userId }, context.now())
    const about = { verb: 'user.disable' as const, subjectId: userId, facts: {} }
    await record(tx, context, { ...about, ...placeOf(actor) })
    return { userId }
  })
}
