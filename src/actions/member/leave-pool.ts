import { z } from 'zod'
import { askMatch } from '../../../db/queries/job.ts'
import { leavePlace } from '../../../db/queries/pool-member.ts'
import { workToCome } from '../../../db/queries/work-to-come.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import { addDays, type Day } from '../../../scheduler/domain/day.ts'
import { LEFT_FOR } from '../../../scheduler/domain/mobility.ts'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { ActionError, notFound } from '../../errors.ts'
import { record } from '../../record.ts'
import { dayInput, idInput, lineOfText } from '../input.ts'
import { lockOwnPlace } from './own-place.ts'

export const leavePoolInput = z.strictObject({
  memberId: idInput,
  poolId: idInput,
  /** The last day in the pool. */
  leftOn: dayInput,
  /** Where to, such as a permanent job at a school of the region. */
  leftTo: lineOfText(200),
  /** For what: whether members find a permanent job is told by it. */
  leftFor: z.enum(LEFT_FOR).default('not-known'),
})

export type LeavePoolInput = z.output<typeof leavePoolInput>

/** Who leaves, and what was agreed for later: that stays agreed until somebody cancels it. */
export interface LeftPool {
  readonly memberId: string
  readonly poolId: string
  readonly leftOn: Day
  readonly lessonsAfter: number
}

/**
 * A member leaves a pool after a day, and where to is kept. Until that day the person can still be asked, and the day can be
 * changed. Throws `not-found`, and `invalid-input` for a day before the first in the pool.
 */
export async function leavePool(context: Context, input: LeavePoolInput): Promise<LeftPool> {
  const actor = onlyFor(context.actor, 'coordinator')
  return change(context, 'member.leave-pool', input, async (tx) => {
    const { memberId, poolId, leftOn, leftTo, leftFor } = input
    const { places } = await lockOwnPlace(tx, actor, memberId)
    const place = places.find((one) => one.poolId === poolId && one.status === 'admitted')
    if (place === undefined) throw notFound()
    if (place.joinedOn !== null && leftOn < place.joinedOn) {
      const remedy = `Kies ${place.joinedOn} of later: dat was de eerste dag in de pool.`
      throw new ActionError('invalid-input', 'Deze dag ligt voor de eerste dag in de pool.', {
        fields: [{ field: 'leftOn', value: leftOn, remedy }],
      })
    }
    const status = leftOn < dayOf(context.now()) ? ('left' as const) : ('admitted' as const)
    const after = await workToCome(tx, memberId, addDays(leftOn, 1))
    const leave = { status, leftOn, leftTo, leftFor }
    if (!(await leavePlace(tx, { poolId, memberId, ...leave }))) throw notFound()
    await askMatch(tx, poolId, context.now())
    const lessonsAfter = after.reduce((sum, { lessons }) => sum + lessons, 0)
    await record(tx, context, {
      verb: 'member.leave-pool',
      subjectId: memberId,
      boardId: null,
      poolId,
      facts: { leftOn, lessonsAfter },
    })
    return { memberId, poolId, leftOn, lessonsAfter }
  })
}
