import { z } from 'zod'
import { revokeKey } from '../../../db/queries/access-key.ts'
import { askOwnAccountMail } from '../../../db/queries/job.ts'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { notFound } from '../../errors.ts'
import { record } from '../../record.ts'
import { idInput } from '../input.ts'
import { PEOPLE, placeOf } from '../session/people.ts'

export const revokeKeyInput = z.strictObject({ keyId: idInput })

export type RevokeKeyInput = z.output<typeof revokeKeyInput>

/**
 * Takes one of the own keys back: it counts for nothing from this moment. Asks no proof: whoever knows that a key got about must not be
 * held up. Throws `not-found` where it is not one's own or is over.
 */
export async function revokeOwnKey(
  context: Context,
  input: RevokeKeyInput,
): Promise<{ readonly keyId: string }> {
  const actor = onlyFor(context.actor, ...PEOPLE)
  const { keyId } = input
  return change(context, 'key.revoke', input, async (tx) => {
    const { userId } = actor
    if (!(await revokeKey(tx, { userId, id: keyId, now: context.now() }))) throw notFound()
    const about = { verb: 'key.revoke' as const, subjectId: userId, facts: { keyId } }
    await askOwnAccountMail(tx, { userId: actor.userId, what: 'key-revoked' }, context.now())
    await record(tx, context, { ...about, ...placeOf(actor) })
    return { keyId }
  })
}
