import { z } from 'zod'
import { askMatches } from '../../../db/queries/job.ts'
import { putExclusion, sitesOfBoards } from '../../../db/queries/people.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { ActionError } from '../../errors.ts'
import { record } from '../../record.ts'
import { dayInput, idInput } from '../input.ts'
import { aboutPools } from './about-pools.ts'
import { lockOwnPlace } from './own-place.ts'

/** A member and a school that do not go together. */
export const apartInput = {
  memberId: idInput,
  siteId: idInput,
  /** Who does not want the other. Why is not asked and not kept. */
  askedBy: z.enum(['member', 'school']),
}

export const excludeMemberInput = z.strictObject({
  ...apartInput,
  /** The last day; null: until somebody ends it. */
  lastDay: dayInput.nullable(),
})

export type ExcludeMemberInput = z.output<typeof excludeMemberInput>

/**
 * Keeps a member and a school apart from today on; asked again, the new last day counts. Throws `not-found`, and
 * `invalid-input` for a school outside the pool and for a day that is past.
 */
export async function excludeMember(
  context: Context,
  input: ExcludeMemberInput,
): Promise<ExcludeMemberInput> {
  const actor = onlyFor(context.actor, 'coordinator')
  return change(context, 'member.exclude', input, async (tx) => {
    const { memberId, siteId, askedBy, lastDay } = input
    const { places, poolId } = await lockOwnPlace(tx, actor, memberId)
    const today = dayOf(context.now())
    const poolIds = places.map((place) => place.poolId)
    const { boards } = await aboutPools(tx, poolIds, today)
    const sites = await sitesOfBoards(
      tx,
      boards.map(({ boardId }) => boardId),
    )
    if (!sites.some(({ id }) => id === siteId)) {
      throw wrong('siteId', siteId, 'Kies een school van een bestuur dat uit deze pool vraagt.')
    }
    if (lastDay !== null && lastDay < today)
      throw wrong('lastDay', lastDay, 'Kies vandaag of later.')
    await askMatches(tx, poolIds, context.now())
    await putExclusion(tx, { memberId, siteId, askedBy, firstDay: today, lastDay })
    await record(tx, context, {
      verb: 'member.exclude',
      subjectId: memberId,
      boardId: null,
      poolId,
      facts: { siteId, askedBy, lastDay },
    })
    return input
  })
}

function wrong(field: string, value: string, remedy: string): ActionError {
  const detail = 'De gegevens kloppen niet. Er is niets veranderd.'
  return new ActionError('invalid-input', detail, { fields: [{ field, value, remedy }] })
}
