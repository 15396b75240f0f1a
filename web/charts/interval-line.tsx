import { scaleLinear, scalePoint } from 'd3-scale'
import { area, line } from 'd3-shape'
import type { Messages } from '../words/nl.ts'
import { amount } from './amount.ts'
import { extentOf, type LineChart, plotted, type SpansChart } from './chart.ts'
import { BOTTOM, HEIGHT, LEFT, Names, RIGHT, Scale, TOP, WIDTH } from './frame.tsx'

interface Point {
  readonly index: number
  readonly low: number
  readonly value: number
  readonly high: number
}

/** From how many points on they are drawn small, so that they do not hide the line. */
const MANY = 20

/** A line over time with its interval around it; where a value is missing the line is broken, and it is never guessed. */
export function IntervalLine({ t, chart }: { readonly t: Messages; readonly chart: LineChart }) {
  const { rows, series, unit, target } = chart
  const x = scalePoint(rows.keys(), [LEFT + 12, WIDTH - RIGHT - 12])
  const aim = target === null ? 0 : plotted(unit, target.value)
  const [low, high] = extentOf(chart)
  const y = scaleLinear(spread(Math.min(low, aim), Math.max(high, aim)), [
    HEIGHT - BOTTOM,
    TOP,
  ]).nice(4)
  const points = pointsOf(chart)
  const at = (index: number) => x(index) ?? 0
  const isThere = (point: Point | undefined): point is Point => point !== undefined
  const band = area<Point | undefined>()
    .defined(isThere)
    .x((point) => at(point?.index ?? 0))
    .y0((point) => y(point?.low ?? 0))
    .y1((point) => y(point?.high ?? 0))
  const path = line<Point | undefined>()
    .defined(isThere)
    .x((point) => at(point?.index ?? 0))
    .y((point) => y(point?.value ?? 0))
  return (
    <>
      <Scale t={t} chart={chart} y={y} />
      {series.length === 3 && <path class="band" d={band(points) ?? ''} />}
      {target !== null && <Target label={target.label} y={y(aim)} />}
      <path class="line" d={path(points) ?? ''} />
      {points.filter(isThere).map(({ index, value }) => (
        <circle class="point" cx={at(index)} cy={y(value)} r={rows.length > MANY ? 1.5 : 4}>
          <title>{`${rows[index]?.label}: ${toldOf(t, chart, index)}`}</title>
        </circle>
      ))}
      {points.map((point, index) =>
        point === undefined && rows[index]?.values.includes(null) === true ? (
          <text class="withheld" x={at(index)} y={HEIGHT - BOTTOM - 3} text-anchor="middle">
            *
          </text>
        ) : null,
      )}
      <Names chart={chart} middleOf={at} />
    </>
  )
}

function Target({ label, y }: { readonly label: string; readonly y: number }) {
  return (
    <g>
      <line class="target" x1={LEFT} x2={WIDTH - RIGHT} y1={y} y2={y} />
      <text class="axis" x={WIDTH - RIGHT} y={y - 4} text-anchor="end">
        {label}
      </text>
    </g>
  )
}

/** Each row as a point in the order low, value, high; nothing where one of them is missing. */
export function pointsOf({ rows, unit }: Pick<LineChart | SpansChart, 'rows' | 'unit'>) {
  return rows.map(({ values }, index): Point | undefined => {
    const [low, middle = low, high = middle] = values
    if (typeof low !== 'number' || typeof middle !== 'number' || typeof high !== 'number')
      return undefined
    const value = plotted(unit, middle)
    return { index, value, low: plotted(unit, low), high: plotted(unit, high) }
  })
}

function toldOf(t: Messages, { rows, series, unit }: LineChart, index: number): string {
  const values = rows[index]?.values ?? []
  const told = (value: number | null | undefined) => amount(t, unit, value ?? 0)
  if (values.length === 1) return told(values[0])
  return values.map((value, part) => `${series[part]} ${told(value)}`).join(', ')
}

function spread(low: number, high: number): readonly [number, number] {
  return low === high ? [low, low + 1] : [low, high]
}
