import { z } from 'zod'
import { deleteOtherLogins } from '../../../db/queries/login.ts'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { insistOnProof } from '../../fresh-proof.ts'
import { record } from '../../record.ts'
import { idInput } from '../input.ts'
import { PEOPLE, placeOf } from './people.ts'

/** The session that stays. */
export const endOtherSessionsInput = z.strictObject({ sessionId: idInput })

export type EndOtherSessionsInput = z.output<typeof endOtherSessionsInput>

/** Ends all of the own sessions but this one at once. */
export async function endOtherSessions(
  context: Context,
  input: EndOtherSessionsInput,
): Promise<{ readonly ended: number }> {
  const actor = onlyFor(context.actor, ...PEOPLE)
  insistOnProof(context)
  return change(context, 'session.end-others', input, async (tx) => {
    const ended = await deleteOtherLogins(tx, actor.userId, input.sessionId)
    const about = { verb: 'session.end-others' as const, subjectId: actor.userId, facts: { ended } }
    await record(tx, context, { ...about, ...placeOf(actor) })
    return { ended }
  })
}
