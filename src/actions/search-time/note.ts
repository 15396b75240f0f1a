import { z } from 'zod'
import { boardIdsOfPool } from '../../../db/queries/measure/names.ts'
import { writeSearchTime } from '../../../db/queries/search-time.ts'
import { boardIdOfSite } from '../../../db/queries/site.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import { type Day, firstOfMonth } from '../../../scheduler/domain/day.ts'
import { isOwnSite, onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { ActionError, notFound } from '../../errors.ts'
import { record } from '../../record.ts'
import { dayInput, idInput } from '../input.ts'

/** All minutes of the longest month. */
export const MONTH_MINUTES = 31 * 24 * 60
const minutesInput = z.int().min(0).max(MONTH_MINUTES).nullable().default(null)

export const noteSearchTimeInput = z.strictObject({
  poolId: idInput,
  siteId: idInput,
  /** Any day of the month; this month at the latest. */
  month: dayInput,
  /** Left out: not known. */
  directorMinutes: minutesInput,
  plannerMinutes: minutesInput,
})

export type NoteSearchTimeInput = z.output<typeof noteSearchTimeInput>

/**
 * Notes how long the director and the planner of a school spent in one month on finding somebody, in the place of what was noted of
 * that month before; also of months before the pool, to compare with. Throws `not-found` for a site or pool that is not the actor's,
 * and `invalid-input` for a month that is still to come or with nothing known.
 */
export async function noteSearchTime(
  context: Context,
  input: NoteSearchTimeInput,
): Promise<{ readonly siteId: string; readonly month: Day }> {
  const actor = onlyFor(context.actor, 'school')
  return change(context, 'search-time.note', input, async (tx) => {
    const { poolId, siteId, directorMinutes, plannerMinutes } = input
    const month = pastMonth(input, dayOf(context.now()))
    const boardId = await boardIdOfSite(tx, siteId)
    if (boardId !== actor.boardId || !isOwnSite(actor, siteId)) throw notFound()
    if (!(await boardIdsOfPool(tx, poolId)).includes(boardId)) throw notFound()
    const minutes = { directorMinutes, plannerMinutes }
    await writeSearchTime(tx, { poolId, boardId, siteId, month, ...minutes })
    await record(tx, context, {
      verb: 'search-time.note',
      subjectId: siteId,
      poolId,
      boardId,
      facts: { month, ...minutes },
    })
    return { siteId, month }
  })
}

function pastMonth(
  { month, directorMinutes, plannerMinutes }: NoteSearchTimeInput,
  today: Day,
): Day {
  if (month > today) {
    const remedy = 'Kies deze maand of een maand die voorbij is.'
    throw new ActionError('invalid-input', 'Deze maand moet nog komen.', {
      fields: [{ field: 'month', value: month, remedy }],
    })
  }
  if (directorMinutes === null && plannerMinutes === null) {
    const remedy = 'Vul de tijd in van de directeur, van de planner, of van beiden; 0 mag ook.'
    throw new ActionError('invalid-input', 'Er is geen tijd ingevuld.', {
      fields: [{ field: 'directorMinutes', value: '', remedy }],
    })
  }
  return firstOfMonth(month)
}
