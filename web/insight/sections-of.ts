import type { Dashboard } from '../../src/actions/measures/dashboard.ts'
import type { Chart } from '../charts/chart.ts'
import type { Messages } from '../words/nl.ts'
import { ASPECTS, MEASURES_OF } from './aspects.ts'
import {
  costChart,
  countChart,
  deploymentChart,
  groupChart,
  hoursChart,
  offersChart,
  outcomeChart,
} from './charts-of.ts'
import { lineOf } from './figure-line.ts'
import { groupTables } from './group-table.ts'
import { savingChart } from './saving-chart.ts'
import type { AspectId, Section } from './section.ts'
import { asked, begun } from './until-today.ts'

/** The dashboard as sections: one per aspect of the pilot, each with what exists and a word on what does not. */
export function sectionsOf(t: Messages, dashboard: Dashboard): readonly Section[] {
  const { whole, today } = dashboard
  const series = begun(dashboard.series, today)
  const tableOf = groupTables(t, whole)
  return ASPECTS.map((id): Section => {
    const words = t.insight.aspects[id]
    const measures = MEASURES_OF[id].flatMap(
      (measureId) => dashboard.whole.measures.find((one) => one.id === measureId) ?? [],
    )
    const isOfPool = id === 'utilisation' || id === 'mobility'
    const lacksPool = isOfPool && measures.length === 0
    return {
      id,
      title: words.title,
      lead: words.lead,
      charts: measures.length === 0 ? [] : chartsOf(t, id, dashboard),
      figures: measures.map((measure) => lineOf(t, measure, { ...dashboard, series })),
      groups: tableOf(measures),
      missing: lacksPool ? t.insight.aspects.utilisation.noPool : words.missing,
    }
  })
}

function chartsOf(t: Messages, id: AspectId, dashboard: Dashboard): readonly Chart[] {
  const { whole, today } = dashboard
  const series = begun(dashboard.series, today)
  const ahead = asked(dashboard.series, today)
  switch (id) {
    case 'demand':
      return [outcomeChart(t, ahead), groupChart(t, whole)].filter((one) => one !== undefined)
    case 'legal':
      return [countChart(t, ahead, 'law-blocked-requests', t.insight.charts.blocked)]
    case 'rules':
      return [offersChart(t, series)]
    case 'saving':
      return [savingChart(t, series), costChart(t, whole)]
    case 'utilisation':
      return [deploymentChart(t, { series, target: dashboard.target })]
    case 'agencies':
      return [hoursChart(t, series, 'agency-hours', t.insight.charts.agencies)]
    case 'absence':
      return [hoursChart(t, series, 'workload-colleagues', t.insight.charts.colleagues)]
    case 'selection':
    case 'directors':
    case 'training':
    case 'mobility':
    case 'ready':
      return []
  }
}
