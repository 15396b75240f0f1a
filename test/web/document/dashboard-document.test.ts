import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { day } from '../../../scheduler/domain/day.ts'
import { dashboardCsv } from '../../../web/document/dashboard-csv.ts'
import { dashboardLines } from '../../../web/document/dashboard-lines.ts'
import { dashboardPdf } from '../../../web/document/dashboard-pdf.tsx'
import { dashboardXlsx } from '../../../web/document/dashboard-xlsx.ts'
import { typesetAside } from '../../../web/document/typeset-aside.ts'
import { sectionsOf } from '../../../web/insight/sections-of.ts'
import { en } from '../../../web/words/en.ts'
import { nl } from '../../../web/words/nl.ts'
import { inSheetOf } from '../../support/in-sheet-of.ts'
import { aDashboard, HOLE } from '../insight/a-dashboard.ts'
import { aView } from '../render.tsx'

describe('as CSV', () => {
  const read = (dashboard = aDashboard()): readonly Record<string, string>[] =>
    parse(dashboardCsv(nl, dashboard, sectionsOf(nl, dashboard)), {
      bom: true,
      columns: true,
      delimiter: ';',
    })

  test('it reads back: every row of every measure, over all days and along the period', () => {
    const { whole, series } = aDashboard()
    const rows = read()
    expect(rows).toHaveLength(whole.rows.length + series.rows.length)
    expect(rows[0]).toEqual({
      cijfer: 'Maat demand-requests',
      eenheid: 'aantal',
      groep: 'Alles samen',
      periode: '2025-2026',
      vanaf: '2025-08-01',
      'tot en met': '2026-07-31',
      waarde: '600',
      teller: '600',
      noemer: '',
      opmerking: '',
      'tegen een jaar eerder': '',
      'van (95%)': '',
      'tot (95%)': '',
      'over die vergelijking': '',
    })
  })

  test('what a figure is beside the year before stands beside it, or why that is not known', () => {
    const days = { value: 600, schoolDays: 40 }
    const now = { first: day('2025-09-01'), last: day('2025-09-30'), ...days }
    const before = { first: day('2024-09-01'), last: day('2024-09-30'), ...days }
    const known = { kind: 'ratio', unknown: null, now, before } as const
    const trend = { ...known, change: { value: 1.5, low: 0.8, high: null } }
    const [row] = read(aDashboard({}, (one) => ({ ...one, trend })))
    expect(row).toMatchObject({
      'tegen een jaar eerder': '1,5',
      'van (95%)': '0,8',
      'tot (95%)': '',
    })
    expect(row?.['over die vergelijking']).toBe(
      '50\u00a0% meer per schooldag dan een jaar eerder (2025-09-01 – 2025-09-30); met 95 % zekerheid tussen 20\u00a0% minder en zonder bovengrens',
    )
    const unknown = {
      ...trend,
      change: null,
      unknown: 'no-history' as const,
      now: null,
      before: null,
    }
    const [none] = read(aDashboard({}, (one) => ({ ...one, trend: unknown })))
    expect(none?.['over die vergelijking']).toContain('onbekend')
    expect(none?.['tegen een jaar eerder']).toBe('')
  })

  test('numbers have a comma, a minus stays a number, and a name is no formula', () => {
    const rows = read()
    const of = (name: string) => rows.find(({ cijfer }) => cijfer === `Maat ${name}`)
    expect(of('saving-low')?.['waarde']).toBe('-12,5')
    expect(of('fill-rate')).toMatchObject({ waarde: '75', teller: '300', noemer: '400' })
    expect(rows.map(({ groep }) => groep)).toContain("'=Nederlands")
  })

  test('what is withheld is empty and says so; Excel sees UTF-8', () => {
    const hidden = aDashboard({}, (row) => ({ ...row, ...HOLE }))
    for (const row of read(hidden)) {
      expect(row).toMatchObject({
        waarde: '',
        teller: '',
        noemer: '',
        opmerking: 'te weinig mensen',
      })
    }
    expect(dashboardCsv(nl, hidden, sectionsOf(nl, hidden)).startsWith('\uFEFF')).toBe(true)
  })
})

describe('as a workbook', () => {
  /** A cell without a type is a number; text has `t="s"`. */
  const NUMBER = /<c r="[A-Z]+\d+"(?: s="\d+")?><v>([^<]*)<\/v>/g

  test('it has the very numbers of the CSV, and text as text', async () => {
    const dashboard = aDashboard()
    const sections = sectionsOf(nl, dashboard)
    const sheet = inSheetOf(await dashboardXlsx(nl, dashboard, sections))
    expect(sheet).not.toContain('<f>')
    const lines = dashboardLines(nl, dashboard, sections)
    const numbers = [...sheet.matchAll(NUMBER)].map(([, value]) => Number(value))
    expect(numbers).toEqual(lines.flat().filter((cell) => typeof cell === 'number'))
    expect(numbers).toContain(-12.5)
    expect(lines.flat()).toContain('=Nederlands')
  })

  test('what is withheld is no number, not even nought', async () => {
    const hidden = aDashboard({}, (row) => ({ ...row, ...HOLE }))
    const sheet = inSheetOf(await dashboardXlsx(nl, hidden, sectionsOf(nl, hidden)))
    expect(sheet).not.toMatch(NUMBER)
    expect(sheet).toMatch(/t="s"/)
  })
})

describe('in both languages', () => {
  test('every number is the same', () => {
    const dashboard = aDashboard()
    const numbers = (t: typeof nl) =>
      dashboardLines(t, dashboard, sectionsOf(t, dashboard))
        .flat()
        .filter((cell) => typeof cell === 'number')
    expect(numbers(en)).toEqual(numbers(nl))
    expect(numbers(nl).length).toBeGreaterThan(50)
  })
})

describe('as PDF', () => {
  const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')

  test('it is tagged, in Dutch, with a title, and says that it is PDF/UA', async () => {
    const dashboard = aDashboard()
    const pdf = latin(await dashboardPdf(aView(), dashboard, sectionsOf(nl, dashboard)))
    expect(pdf.startsWith('%PDF-')).toBe(true)
    for (const mark of [
      '/StructTreeRoot',
      '/MarkInfo',
      '/Lang (nl)',
      'pdfuaid:part',
      '/Type /Catalog',
    ]) {
      expect(pdf).toContain(mark)
    }
    // Headings, tables with heads, and figures with words.
    for (const tag of ['/H1', '/Table', '/TH', '/Figure', '/Alt']) expect(pdf).toContain(tag)
  })

  test('is the same for the same figures', async () => {
    const dashboard = aDashboard()
    const make = () => dashboardPdf(aView(), dashboard, sectionsOf(nl, dashboard))
    expect(latin(await make()).replaceAll(/uuid:[\w-]+/g, '')).toBe(
      latin(await make()).replaceAll(/uuid:[\w-]+/g, ''),
    )
  })

  test('a name cannot become markup, nor read a file', async () => {
    const name = '#read("/etc/passwd") *vet* ] #panic()'
    const { whole, series } = aDashboard()
    const dashboard = aDashboard({
      series: { ...series, scope: { ...series.scope, name } },
      whole: { ...whole, scope: { ...whole.scope, name } },
    })
    await expect(
      dashboardPdf(aView(), dashboard, sectionsOf(nl, dashboard)),
    ).resolves.toBeInstanceOf(Uint8Array)
  })

  test('what the standard forbids does not set, and the next document does', async () => {
    const chart = {
      title: 'a',
      svg: '<svg xmlns="http://www.w3.org/2000/svg"',
      alt: 'b',
      head: ['a'],
      rows: [],
    }
    const section = {
      title: 'a',
      lead: 'b',
      missing: 'c',
      charts: [chart],
      figures: [],
      groups: [],
    }
    const data = {
      title: 'a',
      author: 'b',
      lang: 'nl',
      lead: 'c',
      made: 'd',
      figureHead: ['a'],
      sections: [section],
    }
    await expect(
      typesetAside({ template: 'dashboard', data: JSON.stringify(data), atSeconds: 0 }),
    ).rejects.toThrow('does not set')
    const empty = JSON.stringify({ ...data, sections: [] })
    await expect(
      typesetAside({ template: 'dashboard', data: empty, atSeconds: 0 }),
    ).resolves.toBeInstanceOf(Uint8Array)
  })
})
