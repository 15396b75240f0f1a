import { z } from 'zod'
import { changeOpenVacancy } from '../../../db/queries/vacancy.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import { CLOSED_AS } from '../../../scheduler/domain/shortage.ts'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { record } from '../../record.ts'
import { dayInput, idInput } from '../input.ts'
import { alreadyClosed, openVacancy } from './open-vacancy.ts'
import { wrong } from './own-place.ts'

export const closeVacancyInput = z.strictObject({
  vacancyId: idInput,
  closedAs: z.enum(CLOSED_AS),
  /** The first day on which it is open no more; today unless given. */
  closedOn: dayInput.optional(),
})

export type CloseVacancyInput = z.output<typeof closeVacancyInput>

/** Closes an own vacancy. Throws `not-found`, `already-decided`, and `invalid-input` for a day before it opened or after today. */
export async function closeVacancy(
  context: Context,
  input: CloseVacancyInput,
): Promise<{ readonly vacancyId: string }> {
  onlyFor(context.actor, 'school')
  return change(context, 'vacancy.close', input, async (tx) => {
    const today = dayOf(context.now())
    const { vacancyId, closedAs, closedOn = today } = input
    const { boardId, poolId, openFrom } = await openVacancy(tx, vacancyId)
    // One that was announced and is withdrawn before it opens was open on no day.
    const day = closedOn < openFrom && openFrom > today ? openFrom : closedOn
    if (day < openFrom || closedOn > today) {
      const remedy = `Kies een dag van ${openFrom} tot en met ${today}.`
      throw wrong({ field: 'closedOn', value: closedOn, remedy })
    }
    const isClosed = await changeOpenVacancy(tx, vacancyId, { closedOn: day, closedAs })
    if (!isClosed) throw alreadyClosed()
    await record(tx, context, {
      verb: 'vacancy.close',
      subjectId: vacancyId,
      boardId,
      poolId,
      facts: { closedAs, closedOn: day },
    })
    return { vacancyId }
  })
}
