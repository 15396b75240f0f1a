import { type Day, type DayRange, daysBetween } from '../domain/day.ts'
import type { Counted } from './counted.ts'
import { dispersionOf } from './dispersion.ts'
import { type Growth, growthOf } from './growth.ts'
import type { OpenDays } from './open-days.ts'
import { pooled } from './pooled.ts'
import { negativeBinomialQuantile } from './quantile.ts'
import { type Season, seasonOf, seasonVariance, weighedDays, YEAR_DAYS } from './season.ts'

/** What is expected of a term, and between which amounts it will be with 80 and with 95 % chance. */
export interface Expected {
  readonly mean: number
  readonly low80: number
  readonly high80: number
  readonly low95: number
  readonly high95: number
}

/** What a forecast is made from. */
export interface ForecastQuestion {
  /** Everything together, in weeks or months, oldest first; what does not end before `asOf` is not looked at. */
  readonly whole: readonly Counted[]
  /** Of each cell the same; stretches may be longer, and are none where a cell may not be told. */
  readonly cells: ReadonlyMap<string, readonly Counted[]>
  readonly term: DayRange
  readonly asOf: Day
  readonly open: OpenDays
  /** How far, of 1, the level of demand moves from one term to the next. */
  readonly drift: number
}

export interface Forecast {
  readonly whole: Expected
  /** The relative variance of the whole that is known of: chance, and how unsure level and season are; without `drift`. */
  readonly variance: number
  /** Their means are together not above that of the whole, and are it where the cells make up the whole. */
  readonly cells: ReadonlyMap<string, Expected>
}

/** After half a year a week counts half: recent enough to follow growth, long enough to have seen something. */
const HALF_LIFE_DAYS = 182

interface Model {
  readonly season: Season
  /** Open days, each counted as often as its month is busy. */
  readonly daysOf: (days: DayRange) => number
  /** The dispersion of the whole, and that of one cell among others. */
  readonly factor: number
  readonly cellFactor: number
  readonly level: number
  readonly growth: Growth
}

/**
 * The demand of a coming term. Per open school day: the season of the whole, times a level in which recent weeks count most
 * (discounted gamma-Poisson: Harvey and Fernandes 1989), and growth where there are two years to see it in. A cell has the season of the whole, and of its level as much as it shows
 * itself: its share over all its history at the level of the whole, and what it did differently of late as far as that is no
 * chance (`pooled`). The interval is one of prediction: chance within the term, which is quasi-Poisson, how unsure level and season
 * are, and `drift`; as a negative binomial in units of the dispersion. Undefined of less than a year of history.
 */
export function forecastTerm(question: ForecastQuestion): Forecast | undefined {
  const { term, open, drift, asOf } = question
  const whole = ended(question.whole, asOf)
  const [oldest, newest] = [whole[0], whole.at(-1)]
  if (oldest === undefined || newest === undefined) return undefined
  if (daysBetween(oldest.first, newest.last) + 1 < YEAR_DAYS) return undefined
  const cells = new Map(
    [...question.cells].map(([id, series]) => [id, ended(series, asOf)] as const),
  )
  const model = modelOf(whole, [...cells.values()], question)
  if (model === undefined) return undefined
  const ofSeason = seasonVariance(term, open, model.season)
  const { weight, squared } = discounted(whole, model, asOf)
  const ahead = yearsAhead(whole, model, question)
  const grown = Math.exp(model.growth.perYear * ahead)
  const mean = model.level * grown * model.daysOf(term)
  const shared = ofSeason + model.growth.variance * ahead ** 2
  const unsure = shared + (model.factor * squared) / (model.level * weight ** 2)
  const found = cellsOf(cells, whole, model, question)
  const together = found.reduce((sum, one) => sum + one.mean, 0)
  const scale = isAll(cells, whole) || together * grown > mean ? mean / (together || 1) : grown
  return {
    whole: expected(mean, unsure + drift ** 2, model.factor),
    variance: unsure + (mean === 0 ? 0 : model.factor / mean),
    cells: new Map(
      found.map((one) => {
        const variance = one.unsure + shared + drift ** 2
        return [one.id, expected(one.mean * scale, variance, model.cellFactor)]
      }),
    ),
  }
}

/** Whether the cells make up the whole. */
function isAll(cells: ReadonlyMap<string, readonly Counted[]>, whole: readonly Counted[]): boolean {
  return amountOf([...cells.values()].flat()) === amountOf(whole)
}

function amountOf(series: readonly Counted[]): number {
  return series.reduce((sum, { amount }) => sum + (amount ?? 0), 0)
}

function modelOf(
  whole: readonly Counted[],
  cells: readonly (readonly Counted[])[],
  { open, asOf }: ForecastQuestion,
): Model | undefined {
  const factor = dispersionOf([whole], open)?.factor
  if (factor === undefined) return undefined
  const cellFactor = dispersionOf(cells, open)?.factor ?? factor
  const season = seasonOf(whole, open, factor, asOf)
  const known = new Map<string, number>()
  const daysOf = (days: DayRange): number => {
    const name = `${days.first}${days.last}`
    const weighed = known.get(name) ?? weighedDays(days, open, season)
    known.set(name, weighed)
    return weighed
  }
  const { amount, weight } = discounted(whole, { daysOf }, asOf)
  if (weight === 0 || amount === 0) return undefined
  const growth = growthOf(whole, daysOf, factor, asOf)
  return { season, daysOf, factor, cellFactor, level: amount / weight, growth }
}

/** How many years lie between the weeks that made the level, as they count, and the middle of the term. */
function yearsAhead(
  whole: readonly Counted[],
  { daysOf }: Pick<Model, 'daysOf'>,
  { term, asOf }: ForecastQuestion,
): number {
  let [age, weight] = [0, 0]
  for (const one of whole) {
    const days = daysBetween(one.last, asOf)
    const counts = 0.5 ** (days / HALF_LIFE_DAYS) * daysOf(one)
    age += counts * days
    weight += counts
  }
  const middle = (daysBetween(asOf, term.first) + daysBetween(asOf, term.last)) / 2
  return (age / weight + middle) / YEAR_DAYS
}

/** Amounts and weighed open days, recent ones counting most; `squared` is for the variance. */
function discounted(series: readonly Counted[], { daysOf }: Pick<Model, 'daysOf'>, asOf: Day) {
  let [amount, weight, squared] = [0, 0, 0]
  for (const one of series) {
    if (one.amount === null) continue
    const counts = 0.5 ** (daysBetween(one.last, asOf) / HALF_LIFE_DAYS)
    const days = daysOf(one)
    amount += counts * one.amount
    weight += counts * days
    squared += counts ** 2 * days
  }
  return { amount, weight, squared }
}

/** Of each cell its mean in the term, and the relative variance of its level. */
function cellsOf(
  cells: ReadonlyMap<string, readonly Counted[]>,
  whole: readonly Counted[],
  model: Model,
  { term, asOf }: ForecastQuestion,
) {
  const rateOfWhole = rateOf(whole, model)
  const recent = [...cells].map(([id, series]) => {
    const { amount, weight, squared } = discounted(series, model, asOf)
    const rate = (rateOf(series, model) / rateOfWhole) * model.level
    const overlap = weight === 0 ? 0 : squared / weight
    return { id, found: amount, expected: rate * weight, rate, overlap, total: amountOf(series) }
  })
  const overlap = Math.max(0, ...recent.map((one) => one.overlap))
  const drawn = pooled(recent, model.cellFactor * overlap)
  return recent.map(({ id, rate, total }, index) => {
    const { value = 1, variance = 0 } = drawn[index] ?? {}
    const unsure = total === 0 ? 0 : model.cellFactor / total + variance / value ** 2
    return { id, mean: rate * value * model.daysOf(term), unsure }
  })
}

/** What was asked per weighed open day over the whole history. */
function rateOf(series: readonly Counted[], { daysOf }: Pick<Model, 'daysOf'>): number {
  const known = series.filter(({ amount }) => amount !== null)
  const days = known.reduce((sum, one) => sum + daysOf(one), 0)
  return days === 0 ? 0 : amountOf(known) / days
}

/** A mean with its intervals: a negative binomial of sums of the size of the dispersion. */
function expected(mean: number, relativeVariance: number, factor: number): Expected {
  const unit = Math.max(1, factor)
  const variance = mean * unit + mean ** 2 * relativeVariance
  const at = (p: number) => unit * negativeBinomialQuantile(p, mean / unit, variance / unit ** 2)
  return { mean, low80: at(0.1), high80: at(0.9), low95: at(0.025), high95: at(0.975) }
}

function ended(series: readonly Counted[], asOf: Day): readonly Counted[] {
  return series.filter(({ last }) => last < asOf)
}
