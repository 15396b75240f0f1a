import { z } from 'zod'
import { putFinding } from '../../../db/queries/intake.ts'
import { spelregelsInForce } from '../../../db/queries/spelregels.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { ActionError } from '../../errors.ts'
import { record } from '../../record.ts'
import { idInput, lineOfText, plainText } from '../input.ts'
import { candidateOf } from './candidate-of.ts'

export const recordFindingInput = z.strictObject({
  placeId: idInput,
  /** The sentence of the criterion, as the rules of play have it. */
  criterion: lineOfText(200),
  met: z.boolean(),
  /** What it rests on: which lesson was visited, whose reference. */
  evidence: plainText(1000).min(1, 'Schrijf waaruit dat blijkt.'),
})

export type RecordFindingInput = z.output<typeof recordFindingInput>

/** What was written down. */
export interface RecordedFinding {
  readonly placeId: string
  readonly findingId: string
}

/**
 * Holds a candidate against one criterion of the pool; found again, the later finding counts. Throws `not-found`,
 * `already-decided` once somebody decided, and `invalid-input` for what the rules of play do not ask.
 */
export async function recordFinding(
  context: Context,
  input: RecordFindingInput,
): Promise<RecordedFinding> {
  const actor = onlyFor(context.actor, 'coordinator')
  return change(context, 'candidate.find', input, async (tx) => {
    const { placeId, criterion, met, evidence } = input
    const { poolId, memberId } = await candidateOf(tx, actor, placeId)
    const foundOn = dayOf(context.now())
    const rules = await spelregelsInForce(tx, poolId, foundOn)
    if (!rules?.intakeCriteria.some((one) => one.criterion === criterion)) {
      throw new ActionError('invalid-input', 'Dit criterium staat niet in de spelregels.', {
        fields: [{ field: 'criterion', value: criterion, remedy: 'Bekijk de kandidaat opnieuw.' }],
      })
    }
    const findingId = await putFinding(tx, { poolId, memberId, criterion, met, evidence, foundOn })
    await record(tx, context, {
      verb: 'candidate.find',
      subjectId: memberId,
      boardId: null,
      poolId,
      facts: { placeId, findingId, met, spelregelsVersion: rules.version },
    })
    return { placeId, findingId }
  })
}
