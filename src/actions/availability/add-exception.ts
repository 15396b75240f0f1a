import { z } from 'zod'
import { exceptionsFrom, insertException } from '../../../db/queries/availability.ts'
import { askMatches } from '../../../db/queries/job.ts'
import { lockMember } from '../../../db/queries/lock.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import { daysBetween } from '../../../scheduler/domain/day.ts'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { ActionError } from '../../errors.ts'
import { record } from '../../record.ts'
import { clockTimeInput, dayInput, idInput } from '../input.ts'
import { type ShownAvailability, shownAvailability } from './shown.ts'
import { whose } from './whose.ts'

const DAYS_MAX = 366
const EXCEPTIONS_MAX = 200

export const addExceptionInput = z
  .strictObject({
    memberId: idInput.optional(),
    firstDay: dayInput,
    lastDay: dayInput,
    /** Whether the member can be asked on these days, or cannot. Nobody asks why. */
    available: z.boolean(),
    /** On each of the days between these clock times; the whole day where both are left out. */
    from: clockTimeInput.optional(),
    until: clockTimeInput.optional(),
  })
  .refine(({ firstDay, lastDay }) => firstDay <= lastDay, {
    path: ['lastDay'],
    error: 'De laatste dag ligt voor de eerste.',
  })
  .refine(({ firstDay, lastDay }) => daysBetween(firstDay, lastDay) < DAYS_MAX, {
    path: ['lastDay'],
    error: 'Geef hoogstens een jaar tegelijk op.',
  })
  .refine(({ from, until }) => (from === undefined) === (until === undefined), {
    path: ['until'],
    error: 'Vul beide tijden in, of geen van beide.',
  })
  .refine(({ from, until }) => from === undefined || until === undefined || from < until, {
    path: ['until'],
    error: 'Het einde ligt na het begin.',
  })

export type AddExceptionInput = z.output<typeof addExceptionInput>

/**
 * Days on which a member can be asked otherwise than usual; said later, it wins. Answers the availability as it then stands,
 * with the agreed lessons it does not go with: those stay agreed. Throws `not-found`, and `invalid-input` for days that are
 * over.
 */
export async function addException(
  context: Context,
  input: AddExceptionInput,
): Promise<ShownAvailability> {
  const actor = onlyFor(context.actor, 'member', 'coordinator')
  return change(context, 'availability.add-exception', input, async (tx) => {
    const found = await whose(tx, actor, input.memberId)
    const { memberId, poolId } = found
    const now = context.now()
    const { firstDay, lastDay, available, from: fromTime, until: untilTime } = input
    if (lastDay < dayOf(now)) throw refused('lastDay', lastDay, 'Kies een dag die nog komt.')
    await lockMember(tx, memberId)
    if ((await exceptionsFrom(tx, memberId, dayOf(now))).length >= EXCEPTIONS_MAX) {
      throw refused('firstDay', firstDay, 'Haal eerst iets weg: er staan al heel veel dagen.')
    }
    const days = { firstDay, lastDay, available }
    await insertException(tx, { memberId, ...days, fromTime, untilTime, createdAt: now })
    const shown = await shownAvailability(tx, found, now)
    await askMatches(tx, found.poolIds, now)
    await record(tx, context, {
      verb: 'availability.add-exception',
      subjectId: memberId,
      boardId: null,
      poolId,
      facts: { ...days, conflicts: shown.conflicts.length, by: actor.role },
    })
    return shown
  })
}

function refused(field: string, value: string, remedy: string): ActionError {
  const fields = [{ field, value, remedy }]
  return new ActionError('invalid-input', 'De gegevens kloppen niet. Er is niets veranderd.', {
    fields,
  })
}
