import { z } from 'zod'
import { askMatches } from '../../../db/queries/job.ts'
import { dropExclusion } from '../../../db/queries/people.ts'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { notFound } from '../../errors.ts'
import { record } from '../../record.ts'
import { apartInput } from './exclude.ts'
import { lockOwnPlace } from './own-place.ts'

export const endExclusionInput = z.strictObject(apartInput)

export type EndExclusionInput = z.output<typeof endExclusionInput>

/** A member and a school may meet again from now on. Throws `not-found`, also where nothing kept them apart. */
export async function endExclusion(
  context: Context,
  input: EndExclusionInput,
): Promise<EndExclusionInput> {
  const actor = onlyFor(context.actor, 'coordinator')
  return change(context, 'member.end-exclusion', input, async (tx) => {
    const { memberId, siteId, askedBy } = input
    const { places, poolId } = await lockOwnPlace(tx, actor, memberId)
    if (!(await dropExclusion(tx, input))) throw notFound()
    await askMatches(
      tx,
      places.map((place) => place.poolId),
      context.now(),
    )
    await record(tx, context, {
      verb: 'member.end-exclusion',
      subjectId: memberId,
      boardId: null,
      poolId,
      facts: { siteId, askedBy },
    })
    return input
  })
}
