import type { DemandRead } from '../../src/actions/demand/read.ts'
import { amount } from '../charts/amount.ts'
import type { SpansChart } from '../charts/chart.ts'
import { wholeHours } from '../insight/whole-hours.ts'
import { plainDay } from '../parts/when.ts'
import type { Messages } from '../words/nl.ts'

type Forecast = DemandRead['forecast']
type Row = Forecast['rows'][number]
type Known = Row & { readonly minutes: NonNullable<Row['minutes']> }

/** A picture with more lines than this is read by nobody; the table has them all. */
const ROWS_DRAWN = 8

/** What is expected of the next term: in figures with their picture, or why nothing is. */
export interface Expected {
  readonly charts: readonly SpansChart[]
  /** A table with what it is about and how it was made. */
  readonly tables: readonly {
    readonly title: string
    readonly lead: string
    readonly head: readonly string[]
    readonly rows: readonly (readonly string[])[]
  }[]
  readonly unknown: readonly string[]
}

/** The forecast of demand as the report tells it: everything together first, then what may be told of each vak and level. */
export function expectedIn(t: Messages, forecast: Forecast | null): Expected {
  const words = t.demand
  if (forecast === null) return { charts: [], tables: [], unknown: [] }
  const { term, unknown, rows, backtests } = forecast
  if (unknown !== null || term === null) {
    return { charts: [], tables: [], unknown: [words.unknown[unknown ?? 'no-calendar']] }
  }
  const known = rows.flatMap((row): readonly Known[] =>
    row.minutes === null ? [] : [{ ...row, minutes: row.minutes }],
  )
  const inside = backtests.filter(
    ({ expected, actual }) => expected.low95 <= actual && actual <= expected.high95,
  )
  const days = amount(t, 'mean', term.schoolDays)
  const lead = [
    words.term(plainDay(t, term.first), plainDay(t, term.last), days),
    words.method,
    ...(backtests.length === 0 ? [] : [words.testsLead(inside.length, backtests.length)]),
  ].join(' ')
  const hours = (minutes: number) => wholeHours(t, minutes)
  const table = {
    title: words.expected,
    lead,
    head: [words.group, words.hours, words.likely, words.certain],
    rows: known.map((row) => [
      nameOf(t, row),
      hours(row.minutes.mean),
      words.between(hours(row.minutes.low80), hours(row.minutes.high80)),
      words.between(hours(row.minutes.low95), hours(row.minutes.high95)),
    ]),
  }
  return { charts: [chartOf(t, known.slice(0, ROWS_DRAWN))], tables: [table], unknown: [] }
}

function chartOf(t: Messages, rows: readonly Known[]): SpansChart {
  const words = t.demand
  return {
    kind: 'spans',
    id: 'verwachting',
    title: words.expectedChart,
    rowHead: words.group,
    unit: 'minutes',
    series: [words.low, words.expectedThen, words.high],
    rows: rows.map((row) => {
      const label = nameOf(t, row)
      const { low95, mean, high95 } = row.minutes
      return { label, short: label, values: [low95, mean, high95] }
    }),
  }
}

function nameOf(t: Messages, { group }: Row): string {
  return group === null ? t.demand.all : `${group.vak} ${group.level}`
}
