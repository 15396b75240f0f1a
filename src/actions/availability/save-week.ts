import { z } from 'zod'
import { confirmAvailabilityAt, replaceUsual } from '../../../db/queries/availability.ts'
import { askMatches } from '../../../db/queries/job.ts'
import { lockMember } from '../../../db/queries/lock.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { record } from '../../record.ts'
import { clockTimeInput, idInput } from '../input.ts'
import { type ShownAvailability, shownAvailability } from './shown.ts'
import { rulesOfWeek } from './week-of.ts'
import { whose } from './whose.ts'

const weekDayInput = z
  .strictObject({
    /** 1 is Monday, 7 is Sunday. */
    weekday: z.number().int().min(1).max(7),
    from: clockTimeInput,
    until: clockTimeInput,
  })
  .refine(({ from, until }) => from < until, {
    path: ['until'],
    error: 'Het einde ligt na het begin.',
  })

export const saveWeekInput = z.strictObject({
  memberId: idInput.optional(),
  /** The days on which the member can be asked, each once; none at all is allowed too. */
  days: z
    .array(weekDayInput)
    .max(7)
    .refine((days) => new Set(days.map(({ weekday }) => weekday)).size === days.length, {
      error: 'Noem elke dag één keer.',
    }),
})

export type SaveWeekInput = z.output<typeof saveWeekInput>

/**
 * The usual week from today on, in the place of what was said before; what counted on earlier days stays. Who says a week says
 * that it is right. Answers the availability as it then stands, with the agreed lessons it does not go with: those stay
 * agreed. Throws `not-found`.
 */
export async function saveWeek(context: Context, input: SaveWeekInput): Promise<ShownAvailability> {
  const actor = onlyFor(context.actor, 'member', 'coordinator')
  return change(context, 'availability.save-week', input, async (tx) => {
    const found = await whose(tx, actor, input.memberId)
    const { memberId, poolId } = found
    const now = context.now()
    await lockMember(tx, memberId)
    await replaceUsual(tx, memberId, dayOf(now), rulesOfWeek(input.days))
    await confirmAvailabilityAt(tx, memberId, now)
    const shown = await shownAvailability(tx, found, now)
    await askMatches(tx, found.poolIds, now)
    const facts = { days: input.days.length, conflicts: shown.conflicts.length, by: actor.role }
    await record(tx, context, {
      verb: 'availability.save-week',
      subjectId: memberId,
      boardId: null,
      poolId,
      facts,
    })
    return shown
  })
}
