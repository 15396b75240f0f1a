import { z } from 'zod'
import { deleteLoginOfUser } from '../../../db/queries/login.ts'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { notFound } from '../../errors.ts'
import { insistOnProof } from '../../fresh-proof.ts'
import { record } from '../../record.ts'
import { idInput } from '../input.ts'
import { PEOPLE, placeOf } from './people.ts'

export const endSessionInput = z.strictObject({ sessionId: idInput })

export type EndSessionInput = z.output<typeof endSessionInput>

/** Ends one of the own sessions at once. Throws `not-found` where it is not one of them or is over. */
export async function endSession(
  context: Context,
  input: EndSessionInput,
): Promise<{ readonly sessionId: string }> {
  const actor = onlyFor(context.actor, ...PEOPLE)
  insistOnProof(context)
  return change(context, 'session.end', input, async (tx) => {
    const { sessionId } = input
    if (!(await deleteLoginOfUser(tx, actor.userId, sessionId))) throw notFound()
    const about = { verb: 'session.end' as const, subjectId: actor.userId, facts: { sessionId } }
    await record(tx, context, { ...about, ...placeOf(actor) })
    return { sessionId }
  })
}
