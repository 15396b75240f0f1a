import { z } from 'zod'
import { assignmentById } from '../../../db/queries/assignment.ts'
import { rateFulfilment as writeRating } from '../../../db/queries/fulfilment.ts'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { ActionError, notFound } from '../../errors.ts'
import { record } from '../../record.ts'
import { idInput } from '../input.ts'
import { fitInput } from './fit-input.ts'

export const rateFulfilmentInput = z.strictObject({
  assignmentId: idInput,
  rating: fitInput.rating,
  fitWords: fitInput.fitWords.default(null),
})

export type RateFulfilmentInput = z.output<typeof rateFulfilmentInput>

/**
 * The school says how somebody fitted, or says it otherwise, once hours are confirmed. Its own board and the coordinator read it.
 * What is recorded is that it was said, and nothing of it. Throws `not-found`, and `not-yet-taught` before any hours.
 */
export async function rateFulfilment(context: Context, input: RateFulfilmentInput) {
  const actor = onlyFor(context.actor, 'school')
  return change(context, 'fulfilment.rate', input, async (tx) => {
    const { assignmentId, rating, fitWords } = input
    const assignment = await assignmentById(tx, assignmentId)
    if (assignment === undefined || assignment.boardId !== actor.boardId) throw notFound()
    const fulfilmentId = await writeRating(tx, assignmentId, { rating, fitWords })
    if (fulfilmentId === undefined)
      throw new ActionError(
        'not-yet-taught',
        'Bevestig eerst de uren, dan kunt u zeggen hoe het paste.',
      )
    const { boardId, poolId, requestId } = assignment
    const facts = { assignmentId, requestId }
    await record(tx, context, {
      verb: 'fulfilment.rate',
      subjectId: fulfilmentId,
      boardId,
      poolId,
      facts,
    })
    return { assignmentId, fulfilmentId }
  })
}
