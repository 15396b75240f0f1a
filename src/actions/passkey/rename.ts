import { z } from 'zod'
import { renamePasskey as rename } from '../../../db/queries/passkey.ts'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { notFound } from '../../errors.ts'
import { record } from '../../record.ts'
import { idInput } from '../input.ts'
import { PEOPLE, placeOf } from '../session/people.ts'
import { addPasskeyInput } from './add.ts'

export const renamePasskeyInput = z.strictObject({
  passkeyId: idInput,
  name: addPasskeyInput.shape.name,
})

export type RenamePasskeyInput = z.output<typeof renamePasskeyInput>

/** Calls one of the own passkeys something else. It asks no proof: nobody comes in by a name. Throws `not-found`. */
export async function renamePasskey(
  context: Context,
  input: RenamePasskeyInput,
): Promise<{ readonly passkeyId: string }> {
  const actor = onlyFor(context.actor, ...PEOPLE)
  const { userId } = actor
  const { passkeyId, name } = input
  return change(context, 'passkey.rename', input, async (tx) => {
    if (!(await rename(tx, { userId, id: passkeyId, name }))) throw notFound()
    const about = { verb: 'passkey.rename' as const, subjectId: userId, facts: { passkeyId } }
    await record(tx, context, { ...about, ...placeOf(actor) })
    return { passkeyId }
  })
}
