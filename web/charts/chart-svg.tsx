import type { Messages } from '../words/nl.ts'
import type { Chart } from './chart.ts'
import { HEIGHT, WIDTH } from './frame.tsx'
import { IntervalLine } from './interval-line.tsx'
import { LyingBars, lyingHeight } from './lying-bars.tsx'
import { legendHeight, PaperLegend } from './paper-legend.tsx'
import { Spans, spansHeight } from './spans.tsx'
import { StackedBars } from './stacked-bars.tsx'

/** The picture of a chart. `style` carries its own colours into a document, where there is no style sheet and no list beside it. */
export function ChartSvg({ t, chart, style }: ChartSvgProps) {
  const drawn = heightOf(chart)
  const height = drawn + (style === undefined ? 0 : legendHeight(chart))
  return (
    <svg
      class="picture"
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${WIDTH} ${height}`}
      role="img"
      aria-labelledby={`${chart.id}-naam`}
      font-size="12"
    >
      {style !== undefined && <style>{style}</style>}
      <Drawn t={t} chart={chart} />
      {style !== undefined && chart.series.length > 1 && <PaperLegend chart={chart} top={drawn} />}
    </svg>
  )
}

interface ChartSvgProps {
  readonly t: Messages
  readonly chart: Chart
  readonly style?: string
}

function heightOf(chart: Chart): number {
  if (chart.kind === 'lying') return lyingHeight(chart)
  return chart.kind === 'spans' ? spansHeight(chart) : HEIGHT
}

function Drawn({ t, chart }: Pick<ChartSvgProps, 't' | 'chart'>) {
  switch (chart.kind) {
    case 'stacked':
      return <StackedBars t={t} chart={chart} />
    case 'line':
      return <IntervalLine t={t} chart={chart} />
    case 'spans':
      return <Spans t={t} chart={chart} />
    case 'lying':
      return <LyingBars t={t} chart={chart} />
  }
}
