import type { Chart } from './chart.ts'
import { WIDTH } from './frame.tsx'
import { fillOf } from './pattern.tsx'

const PER_LINE = 2
const LINE = 18
const SWATCH = 11

/** How high the names of the parts are, where a picture carries them itself; nothing for one part. */
export function legendHeight({ series }: Chart): number {
  return series.length > 1 ? Math.ceil(series.length / PER_LINE) * LINE : 0
}

/** The names of the parts inside the picture: on paper there is no list beside it. */
export function PaperLegend({ chart, top }: { readonly chart: Chart; readonly top: number }) {
  const { id, kind, series } = chart
  return (
    <g>
      {series.map((name, index) => {
        const x = (index % PER_LINE) * (WIDTH / PER_LINE)
        const y = top + Math.floor(index / PER_LINE) * LINE
        return (
          <g>
            {kind === 'line' ? (
              <rect
                class={index === 1 ? 'point' : 'band'}
                x={x}
                y={y + SWATCH / 2 - 1}
                width={SWATCH}
                height={index === 1 ? 2 : SWATCH / 2}
              />
            ) : (
              <rect
                class="part"
                x={x}
                y={y}
                width={SWATCH}
                height={SWATCH}
                fill={fillOf(id, index)}
              />
            )}
            <text x={x + SWATCH + 5} y={y + SWATCH - 1}>
              {name}
            </text>
          </g>
        )
      })}
    </g>
  )
}
