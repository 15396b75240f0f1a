import { scaleLinear } from 'd3-scale'
import type { Messages } from '../words/nl.ts'
import { amount } from './amount.ts'
import { extentOf, type SpansChart } from './chart.ts'
import { WIDTH } from './frame.tsx'
import { pointsOf } from './interval-line.tsx'

const ROW = 38
const NAME = 14
const MIDDLE = 27

/** As high as it has rows. */
export function spansHeight({ rows }: SpansChart): number {
  return Math.max(1, rows.length) * ROW
}

/** Where each of a few figures lies, under its name: a bar from low to high, and a mark at what is between. */
export function Spans({ t, chart }: { readonly t: Messages; readonly chart: SpansChart }) {
  const { rows, unit } = chart
  const x = scaleLinear(extentOf(chart), [6, WIDTH - 6])
  const points = pointsOf(chart)
  return (
    <>
      {rows.map(({ label, values }, index) => {
        const point = points[index]
        const top = index * ROW
        const middle = values[1]
        return (
          <g>
            <text class="name" x={0} y={top + NAME}>
              {label}
            </text>
            <text class="name" x={WIDTH} y={top + NAME} text-anchor="end">
              {typeof middle === 'number' ? amount(t, unit, middle) : t.unknown}
            </text>
            <rect class="track" x={0} width={WIDTH} y={top + MIDDLE - 5} height={10} />
            <line class="zero" x1={x(0)} x2={x(0)} y1={top + MIDDLE - 7} y2={top + MIDDLE + 7} />
            {point && (
              <>
                <path
                  class="line"
                  d={`M${x(point.low)} ${top + MIDDLE}H${Math.max(x(point.high), x(point.low) + 1)}`}
                />
                <circle class="point" cx={x(point.value)} cy={top + MIDDLE} r="5">
                  <title>{`${label}: ${values.map((value) => amount(t, unit, value ?? 0)).join(', ')}`}</title>
                </circle>
              </>
            )}
          </g>
        )
      })}
    </>
  )
}
