import type { DemandRead } from '../../src/actions/demand/read.ts'
import { ChartFigure } from '../charts/chart-figure.tsx'
import { becameChart, perDayChart } from '../insight/demand-charts.ts'
import { Forecast } from '../insight/forecast.tsx'
import { Choice } from '../parts/field.tsx'
import { plainDay } from '../parts/when.ts'
import type { View } from '../view.ts'
import type { Messages } from '../words/nl.ts'

interface DemandProps {
  readonly view: View
  readonly found: DemandRead
  readonly whose: string
  readonly back: string
}

/** How demand went in each school year, what is expected of the next term, and how good earlier forecasts were. */
export function Demand({ view: { t }, found, whose, back }: DemandProps) {
  const words = t.demand
  const { scope, today, withholds, years } = found
  return (
    <div class="stack insight">
      <p class="path">
        <a href={back}>{t.evaluation.back}</a>
      </p>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead(scope.name, plainDay(t, today))}</p>
      <Whose t={t} found={found} whose={whose} />
      {withholds && <p>{words.withheldNote}</p>}
      <Forecast t={t} forecast={found.forecast} />
      <section class="stack" aria-labelledby="verloop">
        <h2 id="verloop">{words.development}</h2>
        <p>{years.length === 0 ? words.nothing : words.developmentLead}</p>
        {years.toReversed().map((year) => (
          <div class="charts">
            <ChartFigure t={t} chart={perDayChart(t, year)} />
            <ChartFigure t={t} chart={becameChart(t, year)} />
          </div>
        ))}
      </section>
      <p class="muted">{words.method}</p>
      <TakeAlong t={t} whose={whose} />
    </div>
  )
}

function Whose({
  t,
  found,
  whose,
}: Pick<DemandProps, 'found' | 'whose'> & { readonly t: Messages }) {
  const { filter, kinds } = t.insight
  if (found.choices.length < 2) return null
  return (
    <form class="filter" action="/dashboard/vraag" role="search" aria-label={filter.name}>
      <Choice
        name="wie"
        label={filter.whose}
        chosen={whose}
        options={found.choices.map(({ kind, id, name }) => ({
          value: `${kind}:${id}`,
          text: `${kinds[kind]}: ${name}`,
        }))}
      />
      <button type="submit">{filter.apply}</button>
    </form>
  )
}

function TakeAlong({ t, whose }: { readonly t: Messages; readonly whose: string }) {
  const words = t.insight.export
  return (
    <section class="card" aria-labelledby="meenemen">
      <h2 id="meenemen">{words.title}</h2>
      <form method="post" action="/dashboard/vraag/meenemen" hx-boost="false" class="actions">
        <input type="hidden" name="wie" value={whose} />
        <button type="submit" class="quiet" name="vorm" value="xlsx">
          {words.xlsx}
        </button>
        <button type="submit" class="quiet" name="vorm" value="csv">
          {words.csv}
        </button>
      </form>
    </section>
  )
}
