import { z } from 'zod'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import { addDays, type DayRange, daysBetween } from '../../../scheduler/domain/day.ts'
import { BREAKDOWNS } from '../../../scheduler/measures/breakdown.ts'
import { onlyFor } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { ActionError } from '../../errors.ts'
import { dayInput, idInput } from '../input.ts'
import { anyFigures } from './any-figures.ts'
import { keepMade } from './keep-made.ts'
import type { MeasureScope } from './layers.ts'
import { PERIODS } from './stretches.ts'
import { type MeasuresRead, tableOf } from './table-of.ts'

const DAYS_MAX = 1_100

export const readMeasuresInput = z.strictObject({
  /** A pool with all its boards, one board, or all boards of a region; exactly one of the three. */
  poolId: idInput.optional(),
  boardId: idInput.optional(),
  regionId: idInput.optional(),
  from: dayInput,
  to: dayInput,
  period: z.enum(PERIODS).default('month'),
  by: z.enum(BREAKDOWNS).optional(),
})

export type ReadMeasuresInput = z.output<typeof readMeasuresInput>

/**
 * The measures of a pool, a board or a region over time, with their definitions. Coordinators see everything of their pools.
 * For everybody else figures behind which fewer than five people stand are withheld, with as many beside them as it takes that
 * they cannot be derived; days are widened to whole months, for the same reason, and `days` tells which were answered; who came is
 * not told. Throws `not-found` for a scope that is not the actor's and `invalid-input` for days in the wrong order or too many.
 */
export async function readMeasures(
  context: Context,
  input: ReadMeasuresInput,
): Promise<MeasuresRead> {
  const actor = onlyFor(context.actor, 'coordinator', 'board', 'school', 'region', 'admin')
  const question = checkedQuestion(input)
  const yesterday = addDays(dayOf(context.now()), -1)
  const scope = { role: 'measures', userId: actor.userId } as const
  const { made, answer } = await context.db.read(scope, async (tx) => {
    const { period, by = null } = input
    const wanted = { by: [by], periods: [period], hasGroupCourses: true }
    const of = await anyFigures(tx, actor, { ...question, yesterday }, wanted)
    return { made: of.made, answer: await tableOf(tx, of.figures, { period, by }) }
  })
  await context.afterwards(() => keepMade(context, made))
  return answer
}

/** Whose figures, of which days. Throws `invalid-input`. */
export function checkedQuestion(
  input: Pick<ReadMeasuresInput, 'poolId' | 'boardId' | 'regionId' | 'from' | 'to'>,
): { readonly scope: MeasureScope; readonly days: DayRange } {
  const { poolId, boardId, regionId, from, to } = input
  if (to < from || daysBetween(from, to) > DAYS_MAX) {
    const remedy = `Kies een dag van ${from} tot en met ${addDays(from, DAYS_MAX)}.`
    throw new ActionError(
      'invalid-input',
      'Kies een einde na het begin, hoogstens drie jaar later.',
      {
        fields: [{ field: 'to', value: to, remedy }],
      },
    )
  }
  const named = Object.entries({ pool: poolId, board: boardId, region: regionId })
  const [scope, ...others] = named.flatMap(([kind, id]) => (id === undefined ? [] : [{ kind, id }]))
  if (scope === undefined || others.length > 0) {
    const remedy = 'Noem één van de drie: poolId, boardId of regionId.'
    throw new ActionError('invalid-input', 'Kies een pool, een bestuur of een regio.', {
      fields: [{ field: 'poolId', value: poolId ?? '', remedy }],
    })
  }
  return { scope: scope as MeasureScope, days: { first: from, last: to } }
}
