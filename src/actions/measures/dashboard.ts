import { z } from 'zod'
import type { Tx } from '../../../db/client.ts'
import type { ScopeChoice } from '../../../db/queries/measure/choices.ts'
import { spelregelsInForce } from '../../../db/queries/spelregels.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import { periodOf } from '../../../scheduler/calendar/period.ts'
import { schoolYearOf } from '../../../scheduler/calendar/school-year.ts'
import { addDays, type Day } from '../../../scheduler/domain/day.ts'
import type { Spelregels } from '../../../scheduler/domain/spelregels.ts'
import { BREAKDOWNS, type Breakdown } from '../../../scheduler/measures/breakdown.ts'
import { onlyFor } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { dayInput } from '../input.ts'
import { anyFigures } from './any-figures.ts'
import { choicesFor, scopeAsked } from './choices.ts'
import { type FiguresBy } from './figures.ts'
import { keepMade } from './keep-made.ts'
import { checkedQuestion, readMeasuresInput } from './read.ts'
import { type MeasuresRead, tableOf } from './table-of.ts'

export const readDashboardInput = readMeasuresInput.extend({
  /** Left out: this school year. */
  from: dayInput.optional(),
  to: dayInput.optional(),
  /** `auto`: the first breakdown that divides these figures at all. */
  by: z.enum([...BREAKDOWNS, 'auto']).optional(),
})

export type ReadDashboardInput = z.output<typeof readDashboardInput>

export interface Shortcut {
  readonly name: 'this-year' | 'last-year' | 'this-quarter' | 'last-month'
  readonly from: Day
  readonly to: Day
}

/** Everything that a dashboard shows, out of one reading of the facts. */
export interface Dashboard {
  /** Whose figures this reader may choose, the reader's own first. */
  readonly choices: readonly ScopeChoice[]
  readonly asked: { readonly from: Day; readonly to: Day }
  /** The day of reading: stretches that begin later have nothing but plans in them. */
  readonly today: Day
  /** Stretches of days that are often asked for. */
  readonly shortcuts: readonly Shortcut[]
  /** All asked days together, by group. */
  readonly whole: MeasuresRead
  /** The same cut along the period; of everything together alone, unless the courses of groups were asked. */
  readonly series: MeasuresRead
  /** What the rules of play of the pool aim at; null for a board or a region, or without rules. */
  readonly target: Spelregels['target'] | null
}

/** How a dashboard is read. */
export interface HowRead {
  /** To be published: withheld from everybody as from outsiders, whoever asks. */
  readonly isPublished?: boolean
  /** With course and trend of every group: of many sites along many months more than anybody looks at, and what files have. */
  readonly hasGroupCourses?: boolean
}

/**
 * The figures of one dashboard: over all asked days, and along the period. Without a scope the reader's own: the board, the
 * region, or the first pool. Throws as `readMeasures` does, and `not-found` where there is nothing to choose.
 */
export async function readDashboard(
  context: Context,
  input: ReadDashboardInput,
  { isPublished = false, hasGroupCourses = false }: HowRead = {},
): Promise<Dashboard> {
  const actor = onlyFor(context.actor, 'coordinator', 'board', 'school', 'region', 'admin')
  const today = dayOf(context.now())
  const { from = schoolYearOf(input.to ?? today).first } = input
  const { period, to = schoolYearOf(from).last } = input
  const scope = { role: 'measures', userId: actor.userId } as const
  const { made, ...dashboard } = await context.db.read(scope, async (tx) => {
    const choices = await choicesFor(tx, actor)
    const question = checkedQuestion({ ...scopeAsked(input, choices), from, to })
    const asked = { ...question, yesterday: addDays(today, -1), isPublished }
    const periods = ['whole', period] as const
    const wanted = { by: wantedBy(input.by), periods, hasGroupCourses }
    const { figures, made: missing } = await anyFigures(tx, actor, asked, wanted)
    const by = input.by === 'auto' ? dividing(figures) : (input.by ?? null)
    const isPool = question.scope.kind === 'pool'
    return {
      choices,
      asked: { from, to },
      today,
      shortcuts: shortcutsOn(today),
      whole: await tableOf(tx, figures, { period: 'whole', by, hasGroupTrends: hasGroupCourses }),
      series: await tableOf(tx, figures, { period, by, isUndivided: !hasGroupCourses }),
      target: isPool ? await targetOf(tx, question.scope.id, to) : null,
      made: missing,
    }
  })
  await context.afterwards(() => keepMade(context, made))
  return dashboard
}

/** Whole stretches: what is planned belongs to them, and whole cells are shown sooner than parts of them. */
function shortcutsOn(today: Day): readonly Shortcut[] {
  const year = schoolYearOf(today)
  const before = schoolYearOf(addDays(year.first, -1))
  const quarter = periodOf('quarter', today)
  const month = periodOf('month', addDays(periodOf('month', today).first, -1))
  return [
    { name: 'this-year', from: year.first, to: year.last },
    { name: 'last-year', from: before.first, to: before.last },
    { name: 'this-quarter', from: quarter.first, to: quarter.last },
    { name: 'last-month', from: month.first, to: month.last },
  ]
}

const ASKED_FIRST: readonly Breakdown[] = ['vak', 'board', 'site', 'level']

function wantedBy(by: ReadDashboardInput['by']): readonly Breakdown[] {
  return by === 'auto' ? ASKED_FIRST : by === undefined ? [] : [by]
}

/** The first breakdown with more than one group, in the order of what people ask first. */
function dividing(figures: FiguresBy): Breakdown {
  return ASKED_FIRST.find((by) => figures.by(by).groups.length > 1) ?? 'vak'
}

async function targetOf(tx: Tx, poolId: string, on: Day): Promise<Spelregels['target'] | null> {
  return (await spelregelsInForce(tx, poolId, on))?.target ?? null
}
