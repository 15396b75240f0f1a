import { expect, test } from 'vitest'
import { day } from '../../../scheduler/domain/day.ts'
import type { Report } from '../../../src/actions/measures/report.ts'
import { paperChart } from '../../../web/document/dashboard-pdf.tsx'
import { expectedIn } from '../../../web/report/expected.ts'
import { nl } from '../../../web/words/nl.ts'

type Forecast = NonNullable<Report['expected']>

const HOUR = 60
const of = (mean: number) => ({
  mean: mean * HOUR,
  low80: (mean - 10) * HOUR,
  high80: (mean + 10) * HOUR,
  low95: (mean - 20) * HOUR,
  high95: (mean + 20) * HOUR,
})
const row = (vak: string | null, minutes: Forecast['rows'][number]['minutes']) => ({
  group: vak === null ? null : { id: vak, vakId: vak, vak, level: 'VWO' },
  minutes,
  requests: null,
  unknown: minutes === null ? ('withheld' as const) : null,
})
const forecast: Forecast = {
  term: { first: day('2027-01-04'), last: day('2027-02-19'), schoolDays: 35 },
  historyFrom: day('2025-09-01'),
  unknown: null,
  rows: [row(null, of(100)), row('Wiskunde', of(60)), row('Fries', null)],
  backtests: [],
}

test('tells everything together and each group with both margins, also in words beside the picture', () => {
  const { charts, tables, unknown } = expectedIn(nl, forecast)
  expect(unknown).toEqual([])
  expect(tables[0]?.lead).toContain('35 schooldagen')
  expect(tables[0]?.rows.map((cells) => cells.join(' | ').replaceAll(/\s/g, ' '))).toEqual([
    'Alles samen | 100 uur | 90 uur en 110 uur | 80 uur en 120 uur',
    'Wiskunde VWO | 60 uur | 50 uur en 70 uur | 40 uur en 80 uur',
  ])
  const [alt] = charts.map((chart) => paperChart(nl, chart).alt.replaceAll(/\s/g, ' '))
  expect(alt).toContain('Alles samen: 80 uur, 100 uur, 120 uur')
})

test('names no group of which too few people are behind it', () => {
  expect(JSON.stringify(expectedIn(nl, forecast))).not.toContain('Fries')
})

test('says why nothing is expected', () => {
  for (const because of ['no-history', 'no-calendar', 'withheld'] as const) {
    const { charts, tables, unknown } = expectedIn(nl, { ...forecast, unknown: because, rows: [] })
    expect([charts, tables, unknown]).toEqual([[], [], [nl.demand.unknown[because]]])
  }
})
