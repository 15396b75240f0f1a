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

export const enableUserInput = z.strictObject({ userId: idInput })

export type EnableUserInput = z.output<typeof enableUserInput>

/** Lets somebody sign in again who was stopped. Throws `not-found`, `already-decided` where nobody was stopped. */
export async function enableUser(
  context: Context,
  input: EnableUserInput,
): Promise<{ readonly userId: string }> {
  const actor = onlyFor(context.actor, 'admin', 'board', 'coordinator')
  insistOnProof(context)
  const { userId } = input
  return change(context, 'user.enable', input, async (tx) => {
    await insistOnKept(tx, userId)
    if ((await setDisabled(tx, userId, null)) !== 'done')
      throw new ActionError('already-decided', 'Deze toegang was niet uitgezet.')
    await askAccountMail(tx, { userId, what: 'enabled', by: actor.userId }, context.now())
    const about = { verb: 'user.enable' as const, subjectId: userId, facts: {} }
    await record(tx, context, { ...about, ...placeOf(actor) })
    return { userId }
  })
}
