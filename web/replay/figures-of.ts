import type { ReplayWithResult } from '../../src/actions/replay/shown-replay.ts'
import { amount } from '../charts/amount.ts'
import type { Chart, ChartUnit } from '../charts/chart.ts'
import type { Messages } from '../words/nl.ts'

type Result = NonNullable<ReplayWithResult['result']>
export type Compared = Result['summary']['neededElsewhere']
type Estimate = Compared['present']

/** One line side by side. */
export interface FigureBeside {
  readonly name: string
  readonly unit: ChartUnit
  /** What really happened; null where nobody measured it. */
  readonly happened: number | null
  readonly compared: Compared
}

/** Every figure of a replay, in the order in which people ask. */
export function figuresBeside(
  t: Messages,
  { names }: ReplayWithResult,
  { summary, happened }: Result,
): readonly FigureBeside[] {
  const words = t.replay
  const measures = summary.measures.map(({ id, ...compared }) => {
    const measure = names.measures[id]
    const found = happened?.[id]
    return {
      name: (t.code === 'nl' ? measure?.nl : measure?.en) ?? id,
      unit: measure?.unit ?? 'count',
      happened: found === undefined ? null : quotient(found),
      compared,
    }
  })
  const sources = summary.sources.map(({ source, share }) => {
    const name = words.source(t.source[source])
    return { name, unit: 'share' as const, happened: null, compared: share }
  })
  const { deployedMembers, travelCents } = summary
  return [
    ...measures,
    ...sources,
    { name: words.deployed, unit: 'count', happened: null, compared: deployedMembers },
    { name: words.travel, unit: 'cents', happened: null, compared: travelCents },
  ]
}

function quotient(found: { readonly numerator: number; readonly denominator: number | null }) {
  if (found.denominator === null) return found.numerator
  return found.denominator === 0 ? null : found.numerator / found.denominator
}

/** The mean, and between brackets where nineteen of twenty draws lie. */
export function estimateInWords(t: Messages, unit: ChartUnit, found: Estimate): string {
  if (found === null) return t.unknown
  const told = (value: number) => amount(t, unit, rounded(unit, value))
  return `${told(found.mean)} (${told(found.low)} – ${told(found.high)})`
}

/** A mean of draws has no cents, and no parts of an hour that anybody could do something with. */
export function rounded(unit: ChartUnit, value: number): number {
  if (unit === 'cents') return Math.round(value / 100) * 100
  return unit === 'minutes' ? Math.round(value / 60) * 60 : value
}

const FILL = ['fill-rate', 'deployment']
const MONEY = ['pool-cost', 'saving-low', 'saving-expected', 'saving-high']

/** The present and the variant as pictures. */
export function replayCharts(
  t: Messages,
  { names }: ReplayWithResult,
  { summary }: Result,
): readonly Chart[] {
  const words = t.replay
  const chart = (id: string, title: string, unit: ChartUnit, ids: readonly string[]): Chart => ({
    kind: 'spans',
    id,
    title,
    unit,
    rowHead: words.figure,
    series: [words.charts.low, words.charts.mean, words.charts.high],
    rows: summary.measures
      .filter((one) => ids.includes(one.id))
      .flatMap((one) => {
        const measure = names.measures[one.id]
        const name = (t.code === 'nl' ? measure?.nl : measure?.en) ?? one.id
        return (['present', 'variant'] as const).map((side) => {
          const found = one[side]
          const label = `${name}: ${words[side].toLowerCase()}`
          const told = (value: number | undefined) =>
            value === undefined ? null : rounded(unit, value)
          return {
            label,
            short: label,
            values: [told(found?.low), told(found?.mean), told(found?.high)],
          }
        })
      }),
  })
  return [
    chart('vervuld', words.charts.fill, 'share', FILL),
    chart('geld', words.charts.money, 'cents', MONEY),
  ]
}
