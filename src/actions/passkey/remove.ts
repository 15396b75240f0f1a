import { z } from 'zod'
import { lacksSecondStep } from '../../../db/queries/factor.ts'
import { askOwnAccountMail } from '../../../db/queries/job.ts'
import { deletePasskey } from '../../../db/queries/passkey.ts'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { ActionError, notFound } from '../../errors.ts'
import { record } from '../../record.ts'
import { idInput } from '../input.ts'
import { insistOnAllRoles } from '../session/all-roles.ts'
import { PEOPLE, placeOf } from '../session/people.ts'

export const removePasskeyInput = z.strictObject({ passkeyId: idInput })

export type RemovePasskeyInput = z.output<typeof removePasskeyInput>

/**
 * Takes one of the own passkeys away: it signs nobody in from now on. Throws `not-found` where it is not one's own, `invalid-input`
 * where a role needs a second step and this is the last: whoever has the mailbox could choose the next.
 */
export async function removePasskey(
  context: Context,
  input: RemovePasskeyInput,
): Promise<{ readonly passkeyId: string }> {
  const actor = onlyFor(context.actor, ...PEOPLE)
  const { passkeyId } = input
  await insistOnAllRoles(context)
  return change(context, 'passkey.remove', input, async (tx) => {
    if ((await deletePasskey(tx, actor.userId, passkeyId)) === undefined) throw notFound()
    if (await lacksSecondStep(tx, actor.userId))
      throw new ActionError(
        'invalid-input',
        'Dit is uw enige tweede stap, en uw rol heeft er een nodig. Voeg eerst een andere passkey toe.',
      )
    const about = { verb: 'passkey.remove' as const, subjectId: actor.userId, facts: { passkeyId } }
    await askOwnAccountMail(tx, { userId: actor.userId, what: 'passkey-removed' }, context.now())
    await record(tx, context, { ...about, ...placeOf(actor) })
    return { passkeyId }
  })
}
