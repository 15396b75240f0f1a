import type { AspectId } from '../../scheduler/domain/aspect.ts'
import type { AspectsRead } from '../../src/actions/measures/aspects.ts'
import type { Chart } from '../charts/chart.ts'
import {
  costChart,
  countChart,
  groupChart,
  hoursChart,
  offersChart,
  outcomeChart,
} from '../insight/charts-of.ts'
import { rangeChart, savingChart } from '../insight/saving-chart.ts'
import { asked, begun } from '../insight/until-today.ts'
import type { Messages } from '../words/nl.ts'

/** The pictures that carry the answer to a question; `groups` false leaves out the one that names boards or schools. */
export function chartsFor(
  t: Messages,
  id: AspectId,
  read: AspectsRead,
  { groups }: { readonly groups: boolean },
): readonly Chart[] {
  const { whole, today } = read
  const series = begun(read.series, today)
  const ahead = asked(read.series, today)
  const words = t.insight.charts
  switch (id) {
    case 'demand':
    case 'absence':
      return [outcomeChart(t, ahead)]
    case 'legal':
      return [countChart(t, ahead, 'law-blocked-requests', words.blocked)]
    case 'rules':
      return [offersChart(t, series)]
    case 'saving':
      return [savingChart(t, series), costChart(t, whole)]
    case 'directors':
      return [rangeChart(t, series, 'director-saving', t.report.directorSaving)]
    case 'training':
      return [hoursChart(t, series, 'vakprofessional-hours', t.report.vakprofessionalHours)]
    case 'training-backup':
      return [hoursChart(t, series, 'training-hours', t.report.trainingHours)]
    case 'agencies':
      return [hoursChart(t, series, 'agency-hours', words.agencies)]
    case 'workload':
      return [hoursChart(t, series, 'workload-colleagues', words.colleagues)]
    case 'shortages':
      return groups ? [groupChart(t, whole)].filter((one) => one !== undefined) : []
    case 'selection':
    case 'ready':
    case 'beginning-directors':
    case 'mobility':
      return []
  }
}
