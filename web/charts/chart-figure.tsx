import { Table } from '../parts/table.tsx'
import type { Messages } from '../words/nl.ts'
import { type Chart, hasValues } from './chart.ts'
import { ChartSvg } from './chart-svg.tsx'
import { chartTable } from './chart-table.ts'
import { fillOf } from './pattern.tsx'

/** A chart with its name, what its parts are, and its numbers in a table. */
export function ChartFigure({ t, chart }: { readonly t: Messages; readonly chart: Chart }) {
  const { head, rows } = chartTable(t, chart)
  const isWithheld = chart.rows.some(({ values }) => values.includes(null))
  return (
    <figure class="chart" id={chart.id}>
      <figcaption id={`${chart.id}-naam`}>{chart.title}</figcaption>
      {hasValues(chart) ? (
        <>
          <ChartSvg t={t} chart={chart} />
          {chart.series.length > 1 && chart.kind !== 'spans' && <Legend chart={chart} />}
          {isWithheld && <p class="hint">{t.insight.withheldNote}</p>}
        </>
      ) : (
        <p class="muted">{isWithheld ? t.insight.allWithheld : t.insight.nothing}</p>
      )}
      <details>
        <summary>
          {t.insight.asTable}
          <span class="unseen">{`: ${chart.title}`}</span>
        </summary>
        <Table
          caption={chart.title}
          isWide
          rows={rows}
          columns={head.map((name, place) => ({
            head: name,
            cell: (row: readonly string[]) => row[place] ?? '',
          }))}
        />
      </details>
    </figure>
  )
}

function Legend({ chart: { id, kind, series } }: { readonly chart: Chart }) {
  return (
    <ul class="legend">
      {series.map((name, index) => (
        <li>
          <svg class="swatch" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            {kind === 'line' ? (
              <path class={index === 1 ? 'line' : 'edge'} d="M0 8H16" />
            ) : (
              <rect class="part" width="16" height="16" fill={fillOf(id, index)} />
            )}
          </svg>
          {name}
        </li>
      ))}
    </ul>
  )
}
