import { z } from 'zod'
import type { ScopeChoice } from '../../../db/queries/measure/choices.ts'
import { groupNames } from '../../../db/queries/measure/names.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import { schoolYearOf } from '../../../scheduler/calendar/school-year.ts'
import { addDays, addMonths, type Day } from '../../../scheduler/domain/day.ts'
import { onlyFor } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { idInput } from '../input.ts'
import { choicesFor, scopeAsked } from '../measures/choices.ts'
import type { HowRead } from '../measures/dashboard.ts'
import { figuresFor } from '../measures/figures.ts'
import { checkedQuestion } from '../measures/read.ts'
import { type DemandYear, developmentOf } from './development-of.ts'
import { type DemandForecast, forecastOf } from './forecast-of.ts'

export const readDemandInput = z.strictObject({
  /** A pool with all its boards, one board, or all boards of a region; left out: the reader's own. */
  poolId: idInput.optional(),
  boardId: idInput.optional(),
  regionId: idInput.optional(),
})

export type ReadDemandInput = z.output<typeof readDemandInput>

/** How demand went, and what is expected of the next term. */
export interface DemandRead {
  /** Whose demand this reader may choose, the reader's own first. */
  readonly choices: readonly ScopeChoice[]
  readonly scope: {
    readonly poolId: string | null
    readonly boardId: string | null
    readonly regionId: string | null
    readonly name: string
  }
  readonly today: Day
  /** Whether figures of few are withheld; then everything is made from the months, quarters and years that are told. */
  readonly withholds: boolean
  /** Up to three school years, the oldest first. */
  readonly years: readonly DemandYear[]
  readonly forecast: DemandForecast
}

const AHEAD_DAYS = 420

/**
 * How demand developed over three school years, and a forecast of the next term by vak and level, with how earlier terms would have
 * been forecast. For whom figures of few are withheld (everybody, where it is to be published) both follow from what is told alone,
 * so that they tell nothing more. Throws `not-found` for a scope that is not the actor's.
 */
export async function readDemand(
  context: Context,
  input: ReadDemandInput,
  { isPublished = false }: Pick<HowRead, 'isPublished'> = {},
): Promise<DemandRead> {
  const actor = onlyFor(context.actor, 'coordinator', 'board', 'school', 'region', 'admin')
  const today = dayOf(context.now())
  const year = schoolYearOf(today)
  return context.db.read({ role: 'measures', userId: actor.userId }, async (tx) => {
    const choices = await choicesFor(tx, actor)
    // The facts reach back a year before these days.
    const days = { from: addMonths(year.first, -12), to: year.last }
    const { scope, days: asked } = checkedQuestion({ ...scopeAsked(input, choices), ...days })
    const until = addDays(today, AHEAD_DAYS)
    const yesterday = addDays(today, -1)
    const figures = await figuresFor(tx, actor, {
      scope,
      days: asked,
      yesterday,
      until,
      isPublished,
      onlyAsked: true,
    })
    const names = await groupNames(tx, { boardIds: [], siteIds: [] })
    const idOf = (kind: typeof scope.kind) => (scope.kind === kind ? scope.id : null)
    return {
      choices,
      scope: {
        poolId: idOf('pool'),
        boardId: idOf('board'),
        regionId: idOf('region'),
        name: figures.name,
      },
      today,
      withholds: figures.withheld !== null,
      years: developmentOf(figures),
      forecast: forecastOf(figures, names),
    }
  })
}
