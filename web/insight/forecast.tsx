import type { DemandRead } from '../../src/actions/demand/read.ts'
import { amount } from '../charts/amount.ts'
import { Table } from '../parts/table.tsx'
import { plainDay } from '../parts/when.ts'
import type { Messages } from '../words/nl.ts'
import { wholeHours } from './whole-hours.ts'

interface ForecastProps {
  readonly t: Messages
  readonly forecast: DemandRead['forecast']
}

/** What is expected of the next term, and how good earlier forecasts were. */
export function Forecast({ t, forecast }: ForecastProps) {
  const words = t.demand
  const { term, unknown, rows } = forecast
  return (
    <section class="stack" aria-labelledby="verwachting">
      <h2 id="verwachting">{words.expected}</h2>
      {term !== null && (
        <p>
          {words.term(
            plainDay(t, term.first),
            plainDay(t, term.last),
            amount(t, 'mean', term.schoolDays),
          )}
        </p>
      )}
      {unknown === null ? (
        <>
          <ForecastTable t={t} rows={rows} />
          <Tests t={t} tests={forecast.backtests} />
        </>
      ) : (
        <p class="card">{words.unknown[unknown]}</p>
      )}
    </section>
  )
}

type Row = DemandRead['forecast']['rows'][number]

function ForecastTable({ t, rows }: { readonly t: Messages; readonly rows: readonly Row[] }) {
  const words = t.demand
  const told = ({ minutes }: Row, text: (of: NonNullable<Row['minutes']>) => string) =>
    minutes === null ? words.tooFew : text(minutes)
  const hours = (minutes: number) => wholeHours(t, minutes)
  return (
    <Table<Row>
      caption={words.caption}
      rows={rows}
      columns={[
        {
          head: words.group,
          cell: ({ group }) => (group === null ? words.all : `${group.vak} ${group.level}`),
        },
        { head: words.hours, cell: (row) => told(row, ({ mean }) => hours(mean)) },
        {
          head: words.likely,
          cell: (row) => told(row, (of) => words.between(hours(of.low80), hours(of.high80))),
        },
        {
          head: words.certain,
          cell: (row) => told(row, (of) => words.between(hours(of.low95), hours(of.high95))),
        },
        {
          head: words.requests,
          cell: ({ requests }) =>
            requests === null ? words.tooFew : amount(t, 'count', requests.mean),
        },
      ]}
    />
  )
}

type Test = DemandRead['forecast']['backtests'][number]

/** What earlier forecasts would have been: whoever reads a forecast may know how far to trust it. */
function Tests({ t, tests }: { readonly t: Messages; readonly tests: readonly Test[] }) {
  const words = t.demand
  if (tests.length === 0) return null
  const inside = tests.filter(
    ({ expected, actual }) => expected.low95 <= actual && actual <= expected.high95,
  )
  const hours = (minutes: number) => wholeHours(t, minutes)
  return (
    <section class="stack" aria-labelledby="eerder">
      <h3 id="eerder">{words.tests}</h3>
      <p>
        {words.testsLead(inside.length, tests.length)} <Better t={t} tests={tests} />
      </p>
      <Table<Test>
        caption={words.testCaption}
        rows={tests}
        columns={[
          {
            head: words.period,
            cell: ({ term }) => `${plainDay(t, term.first)} – ${plainDay(t, term.last)}`,
          },
          { head: words.was, cell: ({ actual }) => hours(actual) },
          { head: words.expectedThen, cell: ({ expected }) => hours(expected.mean) },
          {
            head: words.certain,
            cell: ({ expected }) => words.between(hours(expected.low95), hours(expected.high95)),
          },
          {
            head: words.yearBefore,
            cell: ({ naive }) => (naive === null ? t.insight.nothingToSay : hours(naive)),
          },
        ]}
      />
    </section>
  )
}

/** How far off the forecasts were on average, beside those that repeat the year before, over the terms that have both. */
function Better({ t, tests }: { readonly t: Messages; readonly tests: readonly Test[] }) {
  const both = tests.flatMap(({ expected, actual, naive }) =>
    naive === null
      ? []
      : [{ own: Math.abs(expected.mean - actual), naive: Math.abs(naive - actual) }],
  )
  if (both.length === 0) return null
  const mean = (of: (one: (typeof both)[number]) => number) =>
    wholeHours(t, both.reduce((sum, one) => sum + of(one), 0) / both.length)
  return (
    <>
      {t.demand.better(
        mean(({ own }) => own),
        mean(({ naive }) => naive),
      )}
    </>
  )
}
