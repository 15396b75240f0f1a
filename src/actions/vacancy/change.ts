import { z } from 'zod'
import { changeOpenVacancy } from '../../../db/queries/vacancy.ts'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { record } from '../../record.ts'
import { idInput } from '../input.ts'
import { alreadyClosed, openVacancy } from './open-vacancy.ts'
import { fteInput } from './own-place.ts'

export const changeVacancyInput = z.strictObject({
  vacancyId: idInput,
  fteHundredths: fteInput(1, 100_000),
})

export type ChangeVacancyInput = z.output<typeof changeVacancyInput>

/** Another number of fte for an own vacancy that is open. Throws `not-found` and `already-decided`. */
export async function changeVacancy(
  context: Context,
  input: ChangeVacancyInput,
): Promise<{ readonly vacancyId: string }> {
  onlyFor(context.actor, 'school')
  return change(context, 'vacancy.change', input, async (tx) => {
    const { vacancyId, fteHundredths } = input
    const { boardId, poolId, fteHundredths: before } = await openVacancy(tx, vacancyId)
    if (!(await changeOpenVacancy(tx, vacancyId, { fteHundredths }))) throw alreadyClosed()
    await record(tx, context, {
      verb: 'vacancy.change',
      subjectId: vacancyId,
      boardId,
      poolId,
      facts: { before, fteHundredths },
    })
    return { vacancyId }
  })
}
