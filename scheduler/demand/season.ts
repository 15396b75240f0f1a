import { addDays, type Day, type DayRange, daysBetween } from '../domain/day.ts'
import type { Counted } from './counted.ts'
import type { OpenDays } from './open-days.ts'
import { pooled } from './pooled.ts'

/** How busy each month is beside the mean of the year, per open school day: 1 is as the mean. Index 0 is January. */
export interface Season {
  readonly factors: readonly number[]
  /** Of each factor its relative variance: how unsure it is. */
  readonly variances: readonly number[]
}

const MONTHS = 12
const MONTH_DAYS_MAX = 31
/** A year of whole weeks, so that each holds every month once. */
export const YEAR_DAYS = 364

/**
 * The season of a series of weeks or months that ends before `asOf`: each month's amount over what its open days would have at the
 * level of their own year, so that growth is not taken for season; drawn to 1 as far as chance alone would give as large
 * differences (`pooled`). Calendar months, since with one to three years of history a factor for each school week would be chance.
 */
export function seasonOf(
  series: readonly Counted[],
  open: OpenDays,
  factor: number,
  asOf: Day,
): Season {
  const known = series.flatMap((one) =>
    one.amount === null || daysBetween(one.first, one.last) >= MONTH_DAYS_MAX
      ? []
      : [{ ...one, amount: one.amount, days: open.within(one), year: yearsBefore(one, asOf) }],
  )
  const levels = levelsByYear(known)
  const found = Array.from({ length: MONTHS }, (_, month) => {
    const ofMonth = known.filter((one) => monthOf(one) === month)
    const expected = ofMonth.reduce((sum, { days, year }) => sum + days * levels(year), 0)
    return { found: ofMonth.reduce((sum, { amount }) => sum + amount, 0), expected }
  })
  const factors = pooled(found, factor)
  return {
    factors: factors.map(({ value }) => value),
    variances: factors.map(({ variance, value }) => variance / value ** 2),
  }
}

/** The open days of a stretch, each counted as often as its month is busy. */
export function weighedDays(days: DayRange, open: OpenDays, { factors }: Season): number {
  return ofMonths(days).reduce(
    (sum, part) => sum + open.within(part) * (factors[monthOf(part)] ?? 1),
    0,
  )
}

/** The relative variance that the season brings into a stretch. */
export function seasonVariance(days: DayRange, open: OpenDays, season: Season): number {
  const parts = ofMonths(days).map((part) => {
    const month = monthOf(part)
    return { weight: open.within(part) * (season.factors[month] ?? 1), month }
  })
  const whole = parts.reduce((sum, { weight }) => sum + weight, 0)
  if (whole === 0) return 0
  return parts.reduce(
    (sum, { weight, month }) => sum + (weight / whole) ** 2 * (season.variances[month] ?? 0),
    0,
  )
}

/** By year before `asOf` what was asked per open day; an unfinished oldest year has the level of the next. */
function levelsByYear(
  known: readonly (DayRange & { amount: number; days: number; year: number })[],
): (year: number) => number {
  const levels = new Map<number, number>()
  let last = 0
  for (const [year, of] of Map.groupBy(known, (one) => one.year)) {
    const span = of.reduce((sum, { first, last: end }) => sum + daysBetween(first, end) + 1, 0)
    const days = of.reduce((sum, one) => sum + one.days, 0)
    const amount = of.reduce((sum, one) => sum + one.amount, 0)
    if (span < YEAR_DAYS - MONTH_DAYS_MAX || days === 0) continue
    levels.set(year, amount / days)
    last = Math.max(last, year)
  }
  return (year) => levels.get(Math.min(year, last)) ?? 0
}

function yearsBefore({ first, last }: DayRange, asOf: Day): number {
  return Math.floor(Math.max(0, daysBetween(middleOf({ first, last }), asOf) - 1) / YEAR_DAYS)
}

/** The month in which the middle of a stretch lies; 0 is January. */
function monthOf(days: DayRange): number {
  return Number(middleOf(days).slice(5, 7)) - 1
}

function middleOf({ first, last }: DayRange): Day {
  return addDays(first, Math.floor(daysBetween(first, last) / 2))
}

/** A stretch cut at the ends of months. */
function ofMonths({ first, last }: DayRange): readonly DayRange[] {
  const parts: DayRange[] = []
  for (let next = first; next <= last; ) {
    const start = next
    while (next <= last && next.slice(0, 7) === start.slice(0, 7)) next = addDays(next, 1)
    parts.push({ first: start, last: addDays(next, -1) })
  }
  return parts
}
