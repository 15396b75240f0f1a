import type { Dashboard } from '../../src/actions/measures/dashboard.ts'
import { type Chart, hasValues } from '../charts/chart.ts'
import { ChartSvg } from '../charts/chart-svg.tsx'
import { chartTable } from '../charts/chart-table.ts'
import { htmlOf } from '../html-of.ts'
import { howExact } from '../insight/how-exact.ts'
import { nameOf, type Section } from '../insight/section.ts'
import { plainDay } from '../parts/when.ts'
import type { View } from '../view.ts'
import type { Messages } from '../words/nl.ts'
import { typesetAside } from './typeset-aside.ts'

/** The colours of the charts on paper, where the style sheet does not reach. */
const ON_PAPER = [
  'text{font-family:Libertinus Serif;fill:#333;font-size:12px}',
  '.c0{fill:#154273}.c1{fill:#b36200}.c2{fill:#39870c}.c3{fill:#7a4f9a}.c4{fill:#007bc7}.c5{fill:#6b7682}',
  '.texture{stroke:#fff;stroke-width:1.5;fill:none}.part{stroke:#fff;stroke-width:0.5}',
  '.grid{stroke:#dde3ea}.zero{stroke:#333}.track{fill:#eef1f4}',
  '.line{fill:none;stroke:#154273;stroke-width:2}.point{fill:#154273}.band{fill:#c9d9ee}',
  '.target{stroke:#b36200;stroke-width:1.5;stroke-dasharray:5 4}',
].join('')

/** The dashboard as a tagged PDF: the same pictures and the same numbers as the page. */
export async function dashboardPdf(
  { t, now, today }: View,
  { series }: Dashboard,
  sections: readonly Section[],
): Promise<Uint8Array<ArrayBuffer>> {
  const { first, last } = series.days
  const words = t.insight
  const period = words.answered(plainDay(t, first), plainDay(t, last))
  const data = {
    title: `${words.title}: ${series.scope.name}`,
    author: t.product,
    lang: t.code,
    lead: `${period} ${howExact(t, series)}`,
    made: words.export.made(plainDay(t, today)),
    figureHead: [words.csv.measure, words.csv.value, words.csv.note],
    sections: await Promise.all(sections.map((section) => paperSection(t, section))),
  }
  return Uint8Array.from(
    await typesetAside({
      template: 'dashboard',
      data: JSON.stringify(data),
      atSeconds: Math.floor(now / 1000),
    }),
  )
}

async function paperSection(
  t: Messages,
  { title, lead, charts, figures, groups, missing }: Section,
) {
  const drawn = charts.filter(hasValues)
  return {
    title,
    lead,
    missing,
    charts: drawn.map((chart) => paperChart(t, chart)),
    figures: figures.map(({ measure, value, note }) => [
      nameOf(t, measure),
      value ?? '–',
      note ?? '',
    ]),
    groups:
      groups === null
        ? []
        : [
            {
              caption: groups.caption,
              head: [groups.rowHead, ...groups.measures.map((one) => nameOf(t, one))],
              rows: groups.rows.map(({ label, cells }) => [
                label,
                ...cells.map(({ text }) => text),
              ]),
            },
          ],
  }
}

/** A chart for paper: its picture, what it shows in words, and its numbers. */
export function paperChart(t: Messages, chart: Chart) {
  const svg = htmlOf(<ChartSvg t={t} chart={chart} style={ON_PAPER} />)
  const { head, rows } = chartTable(t, chart)
  const told = rows.map(([label, ...values]) => `${label}: ${values.join(', ')}`).join('; ')
  return { title: chart.title, svg, alt: `${chart.title}. ${told}.`, head, rows }
}
