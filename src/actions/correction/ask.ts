import { z } from 'zod'
import { insertCorrection, placesOfMember } from '../../../db/queries/correction.ts'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { record } from '../../record.ts'
import { plainText } from '../input.ts'

export const askCorrectionInput = z.strictObject({ words: plainText(1_000) })

export type AskCorrectionInput = z.output<typeof askCorrectionInput>

/** Asks that something kept of oneself is put right (AVG article 16); a coordinator or the own board answers, and is told. */
export async function askCorrection(
  context: Context,
  input: AskCorrectionInput,
): Promise<{ readonly correctionId: string }> {
  const actor = onlyFor(context.actor, 'member')
  return change(context, 'correction.ask', input, async (tx) => {
    const { memberId } = actor
    const correctionId = await insertCorrection(tx, {
      memberId,
      words: input.words,
      askedAt: context.now(),
    })
    const { place, poolIds } = await placesOfMember(tx, memberId)
    await record(tx, context, {
      verb: 'correction.ask',
      subjectId: correctionId,
      ...place,
      facts: { memberId, poolIds },
    })
    return { correctionId }
  })
}
