import { z } from 'zod'
import {
  correctionById,
  decideCorrection as decide,
  placesOfMember,
} from '../../../db/queries/correction.ts'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { ActionError, notFound } from '../../errors.ts'
import { record } from '../../record.ts'
import { idInput, plainText } from '../input.ts'

export const decideCorrectionInput = z.strictObject({
  correctionId: idInput,
  status: z.enum(['done', 'refused']),
  /** What the member is told; of a refusal the reason. */
  answer: plainText(1_000),
})

export type DecideCorrectionInput = z.output<typeof decideCorrectionInput>

/** Answers a question for correction of a member of an own pool or board. Throws `not-found`, `already-decided`. */
export async function decideCorrection(
  context: Context,
  input: DecideCorrectionInput,
): Promise<{ readonly correctionId: string }> {
  const actor = onlyFor(context.actor, 'coordinator', 'school')
  return change(context, 'correction.decide', input, async (tx) => {
    const { correctionId, status, answer } = input
    const known = await correctionById(tx, correctionId)
    if (known === undefined) throw notFound()
    const decided = { status, answer, decidedBy: actor.userId, decidedAt: context.now() }
    const row = await decide(tx, correctionId, decided)
    if (row === undefined) {
      const detail = 'Deze vraag is al beantwoord.'
      throw new ActionError('already-decided', detail, { facts: { decidedAt: known.decidedAt } })
    }
    // Whoever answers: it is the home board's to account for.
    const { place } = await placesOfMember(tx, row.memberId)
    await record(tx, context, {
      verb: 'correction.decide',
      subjectId: correctionId,
      ...place,
      facts: { memberId: row.memberId, status },
    })
    return { correctionId }
  })
}
