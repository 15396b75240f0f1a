import { parse } from 'csv-parse/sync'
import { beforeAll, expect, test } from 'vitest'
import { MEASURES } from '../../../../scheduler/measures/register.ts'
import {
  type Dashboard,
  readDashboard,
  readDashboardInput,
} from '../../../../src/actions/measures/dashboard.ts'
import { readMeasures, readMeasuresInput } from '../../../../src/actions/measures/read.ts'
import { amount } from '../../../../web/charts/amount.ts'
import { dashboardCsv } from '../../../../web/document/dashboard-csv.ts'
import { dashboardPdf } from '../../../../web/document/dashboard-pdf.tsx'
import { dashboardXlsx } from '../../../../web/document/dashboard-xlsx.ts'
import { unitOf } from '../../../../web/insight/section.ts'
import { sectionsOf } from '../../../../web/insight/sections-of.ts'
import { DashboardPage } from '../../../../web/pages/dashboard.tsx'
import { en } from '../../../../web/words/en.ts'
import { nl } from '../../../../web/words/nl.ts'
import { inSheetOf } from '../../../support/in-sheet-of.ts'
import { pagesOfPdf } from '../../../support/pdf-text.ts'
import { aView, pageOf, signedInAs, textIn } from '../../../web/render.tsx'
import { coordinator, PRIMARY, useDemoFigures } from './demo-figures.ts'

/*
 * One figure on the page, in the answer of the API, as CSV, in the workbook and on paper, over every measure that a dashboard shows: the
 * same to the cent, whichever way it comes and in either language.
 */

const INPUT = { from: '2025-08-01', to: '2026-11-20', poolId: PRIMARY } as const
const { contextOf } = useDemoFigures()
let dashboard: Dashboard
let answered: ReadonlyMap<string, number | null>
let onPage: string
let onEnglishPage: string
let onPaper: string
let numbersInSheet: readonly number[]
let lines: readonly Readonly<Record<string, string>>[]

beforeAll(async () => {
  const context = contextOf(coordinator)
  dashboard = await readDashboard(context, readDashboardInput.parse(INPUT))
  const api = await readMeasures(context, readMeasuresInput.parse({ ...INPUT, period: 'whole' }))
  answered = new Map(api.rows.map(({ measureId, value }) => [measureId, value]))
  const sections = sectionsOf(nl, dashboard)
  const view = aView({ signedIn: signedInAs('coordinator') })
  onPage = plain(textIn(pageOf(view, DashboardPage({ view, dashboard }))))
  const english = aView({ t: en, signedIn: signedInAs('coordinator') })
  onEnglishPage = plain(textIn(pageOf(english, DashboardPage({ view: english, dashboard }))))
  onPaper = plain(pagesOfPdf(await dashboardPdf(view, dashboard, sections)).join(' '))
  const sheet = inSheetOf(await dashboardXlsx(nl, dashboard, sections))
  numbersInSheet = [...sheet.matchAll(/<v>(-?[\d.eE+-]+)<\/v>/g)].map(([, value]) => Number(value))
  lines = parse(dashboardCsv(nl, dashboard, sections), { bom: true, columns: true, delimiter: ';' })
}, 180_000)

const plain = (text: string) => text.replaceAll(/\s+/g, ' ')

test('there is a dashboard with figures', () => {
  expect(sectionsOf(nl, dashboard).flatMap(({ figures }) => figures).length).toBeGreaterThan(50)
})

test.each(MEASURES.map(({ id }) => id))('%s is one figure', (id) => {
  const measure = dashboard.whole.measures.find((one) => one.id === id)
  const shown = sectionsOf(nl, dashboard).flatMap(({ figures }) => figures)
  const figure = shown.find((one) => one.measure.id === id)
  if (measure === undefined || figure === undefined) throw new Error(`${id} is on no page`)
  const value = answered.get(id) ?? null
  const line = lines.find(({ cijfer, groep }) => cijfer === measure.nl && groep === 'Alles samen')
  const written =
    value === null ? nl.insight.nothingToSay : plain(amount(nl, unitOf(measure), value))
  expect(plain(figure.value ?? '')).toBe(written)
  expect(onPage).toContain(`${measure.nl} ${written}`)
  expect(onPaper).toContain(`${measure.nl} ${written}`)
  const inEnglish =
    value === null ? en.insight.nothingToSay : plain(amount(en, unitOf(measure), value))
  expect(onEnglishPage).toContain(`${measure.en} ${inEnglish}`)
  expect(numbersIn(inEnglish, ',')).toEqual(numbersIn(written, '.'))
  const inFile = line?.['waarde'] === '' ? null : Number(line?.['waarde']?.replace(',', '.'))
  expect(inFile).toBe(inUnit(measure.unit, value))
  expect([null, ...numbersInSheet]).toContain(inFile)
})

/** The numbers of a text, however its language writes thousands and decimals, and whether the euro stands before the minus or behind it. */
function numbersIn(text: string, thousands: ',' | '.'): readonly number[] {
  const found = text.replaceAll(thousands, '').replaceAll(',', '.')
  return [...found.matchAll(/([-\u2212]?)[\s€]*(\d+(?:\.\d+)?)/g)].map(([, minus, number]) =>
    Number(`${minus === '' ? '' : '-'}${number}`),
  )
}

/** In euro and per cent, as files have it. */
function inUnit(unit: string, value: number | null): number | null {
  if (value === null) return null
  if (unit === 'cents') return value / 100
  return unit === 'share' ? Math.round(value * 1_000_000) / 10_000 : value
}
