import { scaleBand, scaleLinear } from 'd3-scale'
import { stack } from 'd3-shape'
import type { Messages } from '../words/nl.ts'
import { amount } from './amount.ts'
import { plotted, type StackedChart } from './chart.ts'
import { BOTTOM, HEIGHT, LEFT, Names, RIGHT, Scale, TOP, WIDTH } from './frame.tsx'
import { fillOf, Patterns } from './pattern.tsx'

/** A month alone is a bar, not a wall. */
const BAR_MAX = 48

/** Bars over time, in parts on top of each other. A bar of which a part is withheld has a mark at its foot. */
export function StackedBars({ t, chart }: { readonly t: Messages; readonly chart: StackedChart }) {
  const { id, rows, series, unit } = chart
  const x = scaleBand(rows.keys(), [LEFT, WIDTH - RIGHT]).padding(0.25)
  const layers = stackOf(chart)
  const top = Math.max(0, ...layers.flatMap((layer) => layer.map(([, to]) => to)))
  const y = scaleLinear([0, top === 0 ? 1 : top], [HEIGHT - BOTTOM, TOP]).nice(4)
  const wide = Math.min(x.bandwidth(), BAR_MAX)
  const middleOf = (index: number) => (x(index) ?? 0) + x.bandwidth() / 2
  return (
    <>
      <Patterns id={id} count={series.length} />
      <Scale t={t} chart={chart} y={y} />
      {layers.map((layer, part) => (
        <g>
          {layer.map(([from, to], index) => {
            const value = rows[index]?.values[part] ?? 0
            return to > from ? (
              <rect
                class="part"
                x={middleOf(index) - wide / 2}
                width={wide}
                y={y(to)}
                height={y(from) - y(to)}
                fill={fillOf(id, part)}
              >
                <title>{`${rows[index]?.label}, ${series[part]}: ${amount(t, unit, value)}`}</title>
              </rect>
            ) : null
          })}
        </g>
      ))}
      {rows.map(({ label, values }, index) =>
        values.includes(null) ? (
          <text class="withheld" x={middleOf(index)} y={HEIGHT - BOTTOM - 3} text-anchor="middle">
            *<title>{`${label}: ${t.insight.tooFew}`}</title>
          </text>
        ) : null,
      )}
      <Names chart={chart} middleOf={middleOf} />
    </>
  )
}

/** From where to where each part of each bar reaches; what is withheld takes no room. */
export function stackOf({ rows, series, unit }: Pick<StackedChart, 'rows' | 'series' | 'unit'>) {
  const layers = stack<StackedChart['rows'][number], number>()
    .keys([...series.keys()])
    .value(({ values }, part) => Math.max(0, plotted(unit, values[part] ?? 0)))(rows)
  return layers.map((layer) => layer.map(([from, to]) => [from, to] as const))
}
