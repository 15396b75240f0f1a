import type { Dashboard } from '../../src/actions/measures/dashboard.ts'
import type { MeasureRow, MeasuresRead } from '../../src/actions/measures/table-of.ts'
import { amount } from '../charts/amount.ts'
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
import { savingChart } from './saving-chart.ts'
import {
  type AspectId,
  type FigureLine,
  type GroupTable,
  type MeasureName,
  nameOf,
  rowsOf,
  type Section,
  unitOf,
} from './section.ts'
import { trendText } from './trend-text.ts'
import { asked, begun } from './until-today.ts'

/** The dashboard as sections: one per aspect of the pilot, each with what exists and a word on what does not. */
export function sectionsOf(t: Messages, dashboard: Dashboard): readonly Section[] {
  return ASPECTS.map((id): Section => {
    const words = t.insight.aspects[id]
    const measures = MEASURES_OF[id].flatMap(
      (measureId) => dashboard.whole.measures.find((one) => one.id === measureId) ?? [],
    )
    const lacksPool = id === 'utilisation' && measures.length === 0
    return {
      id,
      title: words.title,
      lead: words.lead,
      charts: measures.length === 0 ? [] : chartsOf(t, id, dashboard),
      figures: measures.map((measure) => lineOf(t, measure, dashboard)),
      groups: groupsOf(t, measures, dashboard.whole),
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
    case 'ready':
      return []
  }
}

/** One figure over all asked days, as it is told. */
export function lineOf(
  t: Messages,
  measure: MeasureName,
  { whole, series, target, today }: Dashboard,
): FigureLine {
  const [row] = rowsOf(whole, measure.id)
  const written = row === undefined ? null : textOf(t, measure, row)
  return {
    measure,
    name: nameOf(t, measure),
    value: row?.withheld === true ? null : written,
    note: row?.withheld === true ? written : noteOf(t, measure, row, target),
    course: rowsOf(begun(series, today), measure.id).map(({ value }) => value),
  }
}

/** A value in words, what stands in for it where it is withheld, or that there is nothing to say. */
export function textOf(t: Messages, measure: MeasureName, row: MeasureRow): string {
  const { withheld, instead, value } = row
  if (!withheld) return value === null ? t.insight.nothingToSay : amount(t, unitOf(measure), value)
  if (instead === null || instead.value === null) return t.insight.tooFew
  return t.insight.instead(instead.label, amount(t, unitOf(measure), instead.value))
}

/** That a saving is none, and what was aimed at. */
function noteOf(
  t: Messages,
  measure: MeasureName,
  row: MeasureRow | undefined,
  target: Dashboard['target'],
): string | null {
  const isDearer = measure.id.includes('saving-') && (row?.value ?? 0) < 0
  const trend = row === undefined ? null : trendText(t, measure, row)
  const notes = [isDearer ? t.insight.dearer : null, targetOf(t, measure, target), trend]
  const told = notes.filter((note) => note !== null)
  return told.length === 0 ? null : told.join('; ')
}

/** What the rules of play of the pool aim at. */
function targetOf(t: Messages, { id }: MeasureName, target: Dashboard['target']): string | null {
  if (target === null) return null
  if (id === 'deployment')
    return t.insight.target(amount(t, 'share', target.deploymentBasisPoints / 10_000))
  if (id !== 'saving-expected') return null
  return t.insight.targetPerYear(amount(t, 'cents', target.savingCentsPerYear))
}

function groupsOf(
  t: Messages,
  measures: readonly MeasureName[],
  whole: MeasuresRead,
): GroupTable | null {
  if (whole.by === null) return null
  const divided = measures.filter(({ id }) =>
    whole.rows.some((row) => row.measureId === id && row.group !== null),
  )
  if (divided.length === 0) return null
  const by = t.insight.bys[whole.by]
  const first = divided[0]?.id
  const groups = whole.rows.flatMap(({ measureId, group }) =>
    measureId === first && group !== null ? [group] : [],
  )
  const all = { id: null, label: t.insight.all }
  return {
    caption: t.insight.perGroup(by),
    rowHead: by,
    measures: divided,
    rows: [...groups, all].map(({ id, label }) => ({
      id,
      label,
      cells: divided.map((measure) => {
        const row = rowsOf(whole, measure.id, id)[0]
        return {
          measureId: measure.id,
          text: row === undefined ? t.insight.nothingToSay : textOf(t, measure, row),
          isShown: row !== undefined && !row.withheld && row.value !== null && row.numerator !== 0,
        }
      }),
    })),
  }
}
