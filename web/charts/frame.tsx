import type { ScaleLinear } from 'd3-scale'
import type { Messages } from '../words/nl.ts'
import { axisName, onAxis } from './amount.ts'
import type { Chart } from './chart.ts'

/** Every picture is drawn this wide, narrow enough to be read on a phone, and stretched to its place. */
export const WIDTH = 400
export const HEIGHT = 220
export const LEFT = 46
export const RIGHT = 8
export const TOP = 24
export const BOTTOM = 24

const TICKS = 4
const LABELS_MAX = 12
const LETTER = 6.2

/** The scale at the left with a line for each number on it, and what it counts. */
export function Scale({ t, chart, y }: ScaleProps) {
  return (
    <g>
      <text class="axis" x={0} y={12}>
        {axisName(t, chart.unit)}
      </text>
      {y.ticks(TICKS).map((tick) => (
        <g>
          <line
            class={tick === 0 ? 'zero' : 'grid'}
            x1={LEFT}
            x2={WIDTH - RIGHT}
            y1={y(tick)}
            y2={y(tick)}
          />
          <text class="axis" x={LEFT - 5} y={y(tick)} dy="0.32em" text-anchor="end">
            {onAxis(t, chart.unit, tick)}
          </text>
        </g>
      ))}
    </g>
  )
}

interface ScaleProps {
  readonly t: Messages
  readonly chart: Chart
  readonly y: ScaleLinear<number, number>
}

/** The names below the bars or points; where there are too many, every second or third of them. */
export function Names({ chart, middleOf }: NamesProps) {
  const longest = Math.max(1, ...chart.rows.map(({ short }) => short.length))
  const fitting = Math.max(1, Math.floor((WIDTH - LEFT - RIGHT) / (longest * LETTER + 4)))
  const step = Math.ceil(chart.rows.length / Math.min(fitting, LABELS_MAX))
  return (
    <g>
      {chart.rows.map(({ short }, index) =>
        index % step === 0 ? (
          <text class="axis" x={middleOf(index)} y={HEIGHT - 7} text-anchor="middle">
            {short}
          </text>
        ) : null,
      )}
    </g>
  )
}

interface NamesProps {
  readonly chart: Chart
  readonly middleOf: (index: number) => number
}
