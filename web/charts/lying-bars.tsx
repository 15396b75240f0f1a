import { scaleLinear } from 'd3-scale'
import type { Messages } from '../words/nl.ts'
import { amount } from './amount.ts'
import type { LyingChart } from './chart.ts'
import { WIDTH } from './frame.tsx'
import { fillOf, Patterns } from './pattern.tsx'
import { stackOf } from './stacked-bars.tsx'

const ROW = 38
const BAR = 16
const NAME = 14

/** As high as it has rows. */
export function lyingHeight({ rows }: LyingChart): number {
  return Math.max(1, rows.length) * ROW
}

/** Bars lying down, each under its name and its numbers, so that long names have room on a phone. */
export function LyingBars({ t, chart }: { readonly t: Messages; readonly chart: LyingChart }) {
  const { id, rows, series, unit } = chart
  const layers = stackOf(chart)
  const most = Math.max(0, ...layers.flatMap((layer) => layer.map(([, to]) => to)))
  const x = scaleLinear([0, most === 0 ? 1 : most], [0, WIDTH])
  return (
    <>
      <Patterns id={id} count={series.length} />
      {rows.map(({ label, values }, index) => (
        <g>
          <text class="name" x={0} y={index * ROW + NAME}>
            {shortened(label)}
          </text>
          <text class="name" x={WIDTH} y={index * ROW + NAME} text-anchor="end">
            {totalOf(t, chart, values)}
          </text>
          <rect class="track" x={0} width={WIDTH} y={index * ROW + NAME + 5} height={BAR} />
          {layers.map((layer, part) => {
            const [from, to] = layer[index] ?? [0, 0]
            return to > from ? (
              <rect
                class="part"
                x={x(from)}
                width={x(to) - x(from)}
                y={index * ROW + NAME + 5}
                height={BAR}
                fill={fillOf(id, part)}
              >
                <title>{`${label}, ${series[part]}: ${amount(t, unit, values[part] ?? 0)}`}</title>
              </rect>
            ) : null
          })}
        </g>
      ))}
    </>
  )
}

const LETTERS_MAX = 38

function shortened(label: string): string {
  return label.length > LETTERS_MAX ? `${label.slice(0, LETTERS_MAX - 1).trimEnd()}…` : label
}

function totalOf(t: Messages, { unit }: LyingChart, values: readonly (number | null)[]): string {
  if (values.every((value) => value === null)) return t.insight.tooFew
  return amount(
    t,
    unit,
    values.reduce<number>((sum, value) => sum + (value ?? 0), 0),
  )
}
