import { z } from 'zod'
import type { Tx } from '../../../db/client.ts'
import { insertBeginner } from '../../../db/queries/beginner.ts'
import { boardIdsOfPool } from '../../../db/queries/measure/names.ts'
import { boardIdOfSite } from '../../../db/queries/site.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import { type ActorAs, isOwnSite, onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { ActionError, notFound } from '../../errors.ts'
import { record } from '../../record.ts'
import { dayInput, idInput } from '../input.ts'
import { onDays } from './open-beginner.ts'

export const noteBeginnerInput = z.strictObject({
  poolId: idInput,
  siteId: idInput,
  /** The first day in post; today unless given. */
  startedOn: dayInput.optional(),
})

export type NoteBeginnerInput = z.output<typeof noteBeginnerInput>

/**
 * Notes that somebody is director of a site for the first time, without a name. Throws `not-found` for a site or pool that is not the
 * actor's, `invalid-input` for a day after today, and `already-decided` where the same site and day were noted before.
 */
export async function noteBeginner(
  context: Context,
  input: NoteBeginnerInput,
): Promise<{ readonly beginnerId: string }> {
  const actor = onlyFor(context.actor, 'coordinator', 'school')
  return change(context, 'beginner.note', input, async (tx) => {
    const today = dayOf(context.now())
    const { poolId, siteId, startedOn = today } = input
    const boardId = await boardOf(tx, actor, input)
    onDays('startedOn', startedOn, { last: today })
    const beginnerId = await insertBeginner(tx, { poolId, boardId, siteId, startedOn })
    if (beginnerId === undefined)
      throw new ActionError('already-decided', 'Voor deze school en dag is al iemand gemeld.')
    await record(tx, context, {
      verb: 'beginner.note',
      subjectId: beginnerId,
      poolId,
      boardId,
      facts: { siteId, startedOn },
    })
    return { beginnerId }
  })
}

/** The board of the site, which takes or took part in the pool. */
async function boardOf(
  tx: Tx,
  actor: ActorAs<'coordinator' | 'school'>,
  { poolId, siteId }: NoteBeginnerInput,
): Promise<string> {
  const boardId = await boardIdOfSite(tx, siteId)
  const isOwn =
    actor.role === 'coordinator'
      ? actor.poolIds.includes(poolId)
      : boardId === actor.boardId && isOwnSite(actor, siteId)
  if (boardId === undefined || !isOwn) throw notFound()
  if (!(await boardIdsOfPool(tx, poolId)).includes(boardId)) throw notFound()
  return boardId
}
