import { z } from 'zod'
import type { Tx } from '../../../db/client.ts'
import type { MeasureScope } from '../../../db/queries/measure/scope.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import {
  addDays,
  type Day,
  type DayRange,
  daysBetween,
  earlierDay,
} from '../../../scheduler/domain/day.ts'
import { BREAKDOWNS, type Facts } from '../../../scheduler/measures/facts.ts'
import { onlyFor } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { ActionError } from '../../errors.ts'
import { dayInput, idInput } from '../input.ts'
import { askedFacts } from './asked-facts.ts'
import { deliveredFacts } from './delivered-facts.ts'
import { withoutOtherBoards } from './groups.ts'
import { PERIODS, wholeSchoolYears } from './stretches.ts'
import { type MeasuresRead, tableOf } from './table-of.ts'
import { viewOf } from './view-of.ts'
import { workFacts } from './work-facts.ts'

const DAYS_MAX = 1_100

export const readMeasuresInput = z.strictObject({
  /** A pool with all its boards, or one board; exactly one of the two. */
  poolId: idInput.optional(),
  boardId: idInput.optional(),
  from: dayInput,
  to: dayInput,
  period: z.enum(PERIODS).default('month'),
  by: z.enum(BREAKDOWNS).optional(),
})

export type ReadMeasuresInput = z.output<typeof readMeasuresInput>

/**
 * The measures of a pool or a board over time, with their definitions. Coordinators see everything of their pools. For
 * everybody else figures behind which fewer than five people stand are withheld, with as many beside them as it takes that
 * they cannot be derived; they are answered in whole months, quarters or school years, for the same reason. Throws
 * `not-found` for a scope that is not the actor's and `invalid-input` for days in the wrong order or too many.
 */
export async function readMeasures(
  context: Context,
  input: ReadMeasuresInput,
): Promise<MeasuresRead> {
  const actor = onlyFor(context.actor, 'coordinator', 'board', 'school', 'region', 'admin')
  const { scope, days } = checked(input)
  const yesterday = addDays(dayOf(context.now()), -1)
  return context.db.transaction({ role: 'measures', userId: actor.userId }, async (tx) => {
    const view = await viewOf(tx, actor, scope)
    const loaded = view.withholds ? wholeSchoolYears(days) : days
    const facts = await loadFacts(tx, scope, loaded, yesterday)
    const { period, by = null } = input
    return tableOf(
      tx,
      { scope, days, period, by, view },
      view.ownBoardId === null ? facts : withoutOtherBoards(facts, view.ownBoardId),
    )
  })
}

/** What was asked, over all these days; what was paid and worked, up to and including yesterday. */
async function loadFacts(
  tx: Tx,
  scope: MeasureScope,
  days: DayRange,
  yesterday: Day,
): Promise<Facts> {
  const past = { first: days.first, last: earlierDay(days.last, yesterday) }
  const none = { work: [], overhead: [] }
  return {
    ...(await askedFacts(tx, scope, days)),
    ...(scope.poolId === undefined ? none : await workFacts(tx, scope.poolId, past)),
    delivered: await deliveredFacts(tx, scope, past),
  }
}

function checked({ poolId, boardId, from, to }: ReadMeasuresInput): {
  readonly scope: MeasureScope
  readonly days: DayRange
} {
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
  const days = { first: from, last: to }
  if (poolId !== undefined && boardId === undefined) return { scope: { poolId }, days }
  if (boardId !== undefined && poolId === undefined) return { scope: { boardId }, days }
  const remedy = 'Noem één van beide: poolId of boardId.'
  throw new ActionError('invalid-input', 'Kies een pool of een bestuur.', {
    fields: [{ field: 'poolId', value: poolId ?? '', remedy }],
  })
}
