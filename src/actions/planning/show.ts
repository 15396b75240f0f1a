import { z } from 'zod'
import { takenElsewhere } from '../../../db/queries/planning.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import { addDays, type DayRange, daysFrom, mondayOf } from '../../../scheduler/domain/day.ts'
import { LEVELS } from '../../../scheduler/domain/level.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { dayInput, idInput, lineOfText } from '../input.ts'
import { closedDays } from './closed-days.ts'
import { memberRows } from './member-rows.ts'
import { openItems } from './open-items.ts'
import { peopleRows, workRows } from './planning-rows.ts'

/** How many days the board has, always from a Monday: a week, some five, or the nine that lie between two holidays. */
export const PLANNING_SPANS = { week: 7, month: 35, term: 63 } as const
export type PlanningSpan = keyof typeof PLANNING_SPANS

export const showPlanningInput = z.strictObject({
  /** A day in the first week that is shown; today where left out. */
  from: dayInput.optional(),
  span: z.enum(['week', 'month', 'term']).default('month'),
  /** Members who can teach this vak, this level, or both at once, and requests that ask for it. */
  vak: lineOfText(40).optional(),
  level: z.enum(LEVELS).optional(),
  /** Members of this board, and its requests. */
  boardId: idInput.optional(),
  poolId: idInput.optional(),
})

export type ShowPlanningInput = z.output<typeof showPlanningInput>

/** The planning board as a coordinator sees it. */
export type Planning = Awaited<ReturnType<typeof showPlanning>>

/** More people or open requests than this fit on no screen; the filter says which. */
const MEMBERS_MAX = 400
const OPEN_MAX = 300

/**
 * The planning board of the coordinator's own pools: days, members with everything that is planned for them or keeps them away, and
 * what still asks for somebody. No name of who is absent, no reason. What a member does for another pool is told as a day that
 * is taken, and no more.
 */
export async function showPlanning(context: Context, input: ShowPlanningInput) {
  const actor = onlyFor(context.actor, 'coordinator')
  const today = dayOf(context.now())
  const first = mondayOf(input.from ?? today)
  const days = { first, last: addDays(first, PLANNING_SPANS[input.span] - 1) }
  const poolIds = actor.poolIds.filter((id) => input.poolId === undefined || id === input.poolId)
  const scope = scopeOf(actor)
  // Side by side: each takes PostgreSQL about as long as the others.
  const [people, work, elsewhere] = await Promise.all([
    context.db.read(scope, (tx) => peopleRows(tx, poolIds, days, today)),
    context.db.read(scope, (tx) => workRows(tx, poolIds, days, today)),
    daysElsewhere(context, poolIds, days),
  ])
  const members = memberRows({ ...people, ...work, elsewhere }, input, days)
  const open = openItems(work, input)
  const { regions, entries } = people.holidays
  return {
    ...days,
    span: input.span,
    days: closedDays(daysFrom(days.first, days.last), regions, entries),
    members: members.slice(0, MEMBERS_MAX),
    membersLeftOut: Math.max(0, members.length - MEMBERS_MAX),
    open: open.slice(0, OPEN_MAX),
    openLeftOut: Math.max(0, open.length - OPEN_MAX),
  }
}

/** Read as the match reads it, which is told no more than when. */
async function daysElsewhere(context: Context, poolIds: readonly string[], days: DayRange) {
  const { userId } = context.actor
  const found = await context.db.read({ role: 'engine', userId, poolIds }, (tx) =>
    Promise.all(poolIds.map((poolId) => takenElsewhere(tx, poolId, days))),
  )
  return found.flat()
}
