import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dayOf } from '../../scheduler/calendar/clock.ts'
import type { Instant } from '../../scheduler/domain/instant.ts'
import { mapColumns } from '../../src/actions/import/map-columns.ts'
import { readRefusedFile } from '../../src/actions/import/refused-file.ts'
import { showUpload } from '../../src/actions/import/show-upload.ts'
import { uploadFile } from '../../src/actions/import/upload.ts'
import { inSheet } from '../../src/actions/in-sheet.ts'
import { aBirdWalk, type BirdWalk } from '../support/bird-walk.ts'
import { inSheetOf } from '../support/in-sheet-of.ts'
import { useDb } from '../support/use-db.ts'
import { poisonAll } from './poison.ts'

/** What Excel, LibreOffice and Google Sheets take for the beginning of a formula, or leave out before looking for one. */
const STARTS = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'] as const

const db = useDb()
let walked: BirdWalk
let periodId = ''
beforeAll(async () => {
  walked = await aBirdWalk(db)
  const { rows } = await db.adminPool.query<{ id: string }>('select id from settlement_period')
  periodId = rows[0]?.id ?? ''
}, 60_000)
afterAll(() => walked.close())

const HEADING = 'School;Medewerker;Reden;Van;T/m;Rol;Lessen;Alternatief;Opmerking'

/** A file of which a line is refused, with this text in every cell that is words. */
async function refusedFile(start: string): Promise<Response> {
  const { school } = walked.at
  const cell = `"${start}1+1"`
  const text = [HEADING, Array.from({ length: 9 }, () => cell).join(';')].join('\r\n')
  const bytes = new TextEncoder().encode(text)
  const fileName = `${start.trim()}1+1.csv`
  const file = { kind: 'requests' as const, poolId: null, fileName, bytes }
  const { uploadId } = await uploadFile(school, file)
  const { guess: mapping } = await showUpload(school, { uploadId })
  await mapColumns(school, { uploadId, mapping })
  const answer = await readRefusedFile(school, { uploadId, reasonHeading: `${start.trim()}1+1` })
  return new Response(answer.text, { headers: { 'Content-Type': 'text/csv' } })
}

const dashboardAs = (vorm: 'csv' | 'xlsx') =>
  walked.caller('coordinator').form('/dashboard/meenemen', {
    wie: `pool:${walked.at.pool.id}`,
    van: '2026-08-01',
    tot: '2027-07-31',
    naar: 'board',
    vorm,
  })

/** Every place that makes a workbook, and how one is had of it. */
const WORKBOOKS: Readonly<Record<string, () => Promise<Response>>> = {
  'web/document/workbook.ts': () => dashboardAs('xlsx'),
}

/** Every place that makes a table, and how one is had of it. */
const EXPORTS: Readonly<Record<string, (start: string) => Promise<Response>>> = {
  'src/actions/settlement/export.ts': async () =>
    walked.caller('own board').form(`/verrekening/${periodId}/regels`, {}),
  'src/actions/settlement/payroll-sheet.ts': async () =>
    walked.caller('lending board').form('/verrekening/loon', { month: '2026-11-01' }),
  'web/document/dashboard-csv.ts': () => dashboardAs('csv'),
  'web/document/list-file.ts': async () =>
    walked.caller('coordinator').form('/lijst/meenemen', { lijst: 'concerns', vorm: 'csv' }),
  'web/document/audit-csv.ts': async () => {
    const day = dayOf(Date.now() as Instant)
    return walked.caller('own board').form('/privacy/logboek/meenemen', { vanaf: day, tot: day })
  },
  'src/actions/import/refused-file.ts': refusedFile,
  'src/actions/import/example-file.ts': async () =>
    walked.caller('own school').page('/inlezen/voorbeeld/requests.csv'),
}

/** Words of the product and numbers alone, nothing that anybody typed (replay-sheet.pure.test.ts). */
const OWN_WORDS = [
  'src/actions/in-sheet.ts',
  'web/document/demand-file.ts',
  'src/commands/replay.ts',
  'web/routes/replay.tsx',
]

const product = globSync('{src,api,web}/**/*.{ts,tsx}')
const sourceOf = (path: string) => readFileSync(join(process.cwd(), path), 'utf8')

test('every place that makes a table is tried here, and nothing makes one by itself', () => {
  const makers = product.filter((path) => /\binSheet\(/.test(sourceOf(path)))
  expect(makers.toSorted()).toEqual([...Object.keys(EXPORTS), ...OWN_WORDS].toSorted())
  // What answers with one, of which each is asked by one of them.
  const answering = product.filter((path) => sourceOf(path).includes("'text/csv"))
  expect(answering.toSorted()).toEqual([
    'web/routes/dashboard.tsx',
    'web/routes/demand.tsx',
    'web/routes/import.tsx',
    'web/routes/lists.tsx',
    'web/routes/record/logbook.tsx',
    'web/routes/replay.tsx',
    'web/routes/settlement-month.tsx',
  ])
})

test('every place that makes a workbook is tried here', () => {
  const makers = product.filter((path) => sourceOf(path).includes("from 'write-excel-file"))
  expect(makers.toSorted()).toEqual(Object.keys(WORKBOOKS).toSorted())
})

describe.each(STARTS.map((start) => [JSON.stringify(start), start] as const))('%s', (_, start) => {
  beforeAll(async () => {
    await poisonAll(db.adminPool, (column) => `${start}1+1|${column}`)
  })

  test.each(Object.keys(EXPORTS))('is no formula in %s', async (path) => {
    const answer = await EXPORTS[path]?.(start)
    expect(answer?.status).toBe(200)
    expect(answer?.headers.get('Content-Type')).toContain('text/csv')
    const text = (await answer?.text()) ?? ''
    const cells = (
      parse(text, { bom: true, delimiter: ';', relax_column_count: true }) as string[][]
    ).flat()
    expect(cells.length).toBeGreaterThan(10)
    const formulas = cells.filter((cell) => STARTS.some((one) => cell.startsWith(one)))
    expect(formulas.filter((cell) => !/^-\d+(?:,\d+)?$/.test(cell))).toEqual([])
  })

  test.each(Object.keys(WORKBOOKS))('is text and no formula in %s', async (path) => {
    const answer = await WORKBOOKS[path]?.()
    expect(answer?.status).toBe(200)
    const sheet = inSheetOf(new Uint8Array((await answer?.arrayBuffer()) ?? []))
    // A number or words that are marked as words: no name of anybody is ever taken for anything else.
    const cells = sheet.match(/<c [^>]*[^/]>.*?<\/c>/gs) ?? []
    expect(cells.length).toBeGreaterThan(10)
    const asText = cells.filter((cell) => /^<c [^>]*t="(?:s|inlineStr)"/.test(cell))
    expect(asText.length).toBeGreaterThan(10)
    const others = cells.filter((cell) => !asText.includes(cell))
    expect(others.filter((cell) => !/<v>-?[\d.]+(?:e-?\d+)?<\/v><\/c>$/.test(cell))).toEqual([])
    expect(sheet).not.toMatch(/<f[ >]/)
    // What was planted is there, among the words that cells of text point at.
    expect(sheet).toMatch(/<t(?: [^>]*)?>[^<]*1\+1\|/)
    expect(sheet.replaceAll(/<t(?: [^>]*)?>[^<]*<\/t>/g, '')).not.toContain('1+1|')
  })
})

test('a formula is text, a number below 0 a number', () => {
  const text = inSheet([['=1', -1.5, '-1']])
  expect(text).toBe("\ufeff'=1;-1,5;'-1\r\n")
})
