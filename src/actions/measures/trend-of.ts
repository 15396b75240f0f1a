import { type Change, differenceOf, ratioOf } from '../../../scheduler/demand/change.ts'
import {
  type Dispersion,
  dispersionOf,
  dispersionOfShare,
} from '../../../scheduler/demand/dispersion.ts'
import { endedPart, yearBefore } from '../../../scheduler/demand/year-before.ts'
import type { DayRange } from '../../../scheduler/domain/day.ts'
import type { Breakdown } from '../../../scheduler/measures/breakdown.ts'
import type { Stretch } from '../../../scheduler/measures/cells.ts'
import { type Found, type Measure, valueOf } from '../../../scheduler/measures/measure.ts'
import { remember } from '../remember.ts'
import type { FiguresBy, Past } from './figures.ts'
import { isKnown } from './school-days.ts'
import { type AskedPeriod, answeredPeriod } from './stretches.ts'
import { toldOf } from './told-of.ts'
import { toldTiles } from './told-tiles.ts'

/** Why there is nothing to compare with. */
export const NO_TREND = ['running', 'no-history', 'no-calendar', 'withheld', 'nothing'] as const

/** One side of a comparison. */
export interface Compared extends DayRange {
  readonly value: number | null
  /** Days on which schools were open; of several sites the mean. */
  readonly schoolDays: number
}

/**
 * What a figure is beside the same days a year before. Of a sum by how many times more or less it is per open school day (1 is the
 * same); of a share or mean the difference. With a 95 % interval; an end that has no bound is null.
 */
export interface Trend {
  readonly kind: 'ratio' | 'difference'
  readonly change: Change | null
  /** Why `change` is null. */
  readonly unknown: (typeof NO_TREND)[number] | null
  readonly now: Compared | null
  readonly before: Compared | null
}

/** A cell whose trend is asked. */
export interface TrendPlace {
  readonly stretch: Stretch
  readonly group: string | null
}

type TrendOf = (measure: Measure, place: TrendPlace) => Trend | null

/**
 * How figures changed against the year before: out of sums that this reader is told, and nothing finer, so that no trend tells what
 * is withheld. Where nothing is withheld the dispersion comes from weeks, else from the months that are told.
 */
export function trendsOf(figures: FiguresBy, asked: AskedPeriod, by: Breakdown | null): TrendOf {
  const { past, withheld } = figures
  const period = withheld === null ? asked : answeredPeriod(asked)
  const { tally } = figures.by(by)
  const isTold = toldOf(figures, by)
  const dispersionBy = remember((measure: Measure) => dispersionFor(measure, figures))
  const sidesOf = remember((stretch: Stretch) => comparedDays(past, stretch, period))
  return (measure, { stretch, group }) => {
    const kind = measure.compared
    if (kind === undefined) return null
    const none = (unknown: Trend['unknown']): Trend => {
      return { kind, change: null, unknown, now: null, before: null }
    }
    const sides = sidesOf(stretch)
    if (typeof sides === 'string') return none(sides)
    const { days, earlier } = sides
    if (!isTold(days, group) || !isTold(earlier, group)) return none('withheld')
    const open = past.school.openOf(by, group)
    const [now, before] = [days, earlier].map((one) => {
      return { ...one, found: tally.find(measure, one, group), schoolDays: open.within(one) }
    })
    if (now === undefined || before === undefined) return none('nothing')
    const dispersion = dispersionBy(measure)
    const change = dispersion === undefined ? undefined : changeOf(kind, now, before, dispersion)
    const [shownNow, shownBefore] = [told(now), told(before)]
    return {
      kind,
      change: change ?? null,
      unknown: change === undefined ? 'nothing' : null,
      now: shownNow,
      before: shownBefore,
    }
  }
}

/** The days that are held against each other, or why there are none. */
function comparedDays({ school, start, today }: Past, stretch: Stretch, period: AskedPeriod) {
  const days = endedPart(stretch, today)
  if (days === undefined) return 'running'
  const earlier = yearBefore(days, period)
  if (!isKnown(school, earlier) || !isKnown(school, days)) return 'no-calendar'
  return start === null || earlier.first < start ? 'no-history' : { days, earlier }
}

type Side = DayRange & { readonly found: Found; readonly schoolDays: number }

function told({ first, last, found, schoolDays }: Side): Compared {
  return { first, last, value: valueOf(found), schoolDays }
}

function changeOf(kind: Trend['kind'], now: Side, before: Side, by: Dispersion) {
  if (kind === 'ratio') {
    const side = ({ found, schoolDays }: Side) => ({ amount: found.numerator, days: schoolDays })
    return ratioOf(side(now), side(before), by)
  }
  const side = ({ found }: Side) => ({ amount: found.numerator, of: found.denominator ?? 0 })
  return differenceOf(side(now), side(before), by)
}

/** How much the measure varies by chance, over all of the scope. */
function dispersionFor(measure: Measure, figures: FiguresBy): Dispersion | undefined {
  const { past } = figures
  const { tally } = figures.by(null)
  const series = (toldTiles(figures, null, null) ?? []).map(({ first, last }) => {
    const { numerator, denominator } = tally.find(measure, { first, last }, null)
    return { first, last, amount: numerator, of: denominator }
  })
  if (measure.compared === 'difference') return dispersionOfShare(series)
  const dispersion = dispersionOf([series], past.school.open)
  // No count varies less than chance makes it.
  const least = measure.unit === 'count' ? 1 : 0
  return dispersion && { ...dispersion, factor: Math.max(least, dispersion.factor) }
}
