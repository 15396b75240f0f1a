import { describe, expect, test } from 'vitest'
import { boardId, regionId } from '../../../../db/seed/demo/ids.ts'
import { PLANS } from '../../../../db/seed/demo/plans.ts'
import { ASPECT_IDS } from '../../../../scheduler/domain/aspect.ts'
import { readDemand } from '../../../../src/actions/demand/read.ts'
import { readAspects, readAspectsInput } from '../../../../src/actions/measures/aspects.ts'
import { editionsFor } from '../../../../src/actions/measures/editions.ts'
import {
  exportReport,
  exportReportInput,
  type Report,
} from '../../../../src/actions/measures/report.ts'
import type { Actor } from '../../../../src/actor.ts'
import { hasValues } from '../../../../web/charts/chart.ts'
import { chartTable } from '../../../../web/charts/chart-table.ts'
import { reportPdf } from '../../../../web/document/report-pdf.tsx'
import { expectedIn } from '../../../../web/report/expected.ts'
import { questionsOf, sentenceOf } from '../../../../web/report/question.ts'
import { nl } from '../../../../web/words/nl.ts'
import { pagesOfPdf, picturesInWords } from '../../../support/pdf-text.ts'
import {
  board,
  coordinator,
  FAILING,
  PILOT,
  PRIMARY,
  useDemoFigures,
  userId,
} from './demo-figures.ts'

/*
 * The questions of the plans answered over the demonstration, from its rows to the sentences on paper: a pool that fails comes out as
 * failing, and those beside it do not.
 */

const { contextOf, sqlRows } = useDemoFigures()
const SINCE = { from: '2025-08-01', to: '2026-11-20' }
const YEAR = { from: '2025-08-01', to: '2026-07-31' }
const region: Actor = { role: 'region', userId, regionId: regionId('RIV') }

const read = (actor: Actor, input: object) =>
  readAspects(contextOf(actor), readAspectsInput.parse({ ...SINCE, ...input }))
const taken = (actor: Actor, input: object) =>
  exportReport(contextOf(actor), exportReportInput.parse({ ...SINCE, ...input }))

async function sentences(actor: Actor, input: object): Promise<Record<string, string>> {
  const { aspects } = await read(actor, input)
  return Object.fromEntries(aspects.map((one) => [one.id, sentenceOf(nl, one)]))
}

/** What is on paper, with single spaces. */
async function onPaper(actor: Actor, input: object): Promise<readonly string[]> {
  return paperOf(await taken(actor, input))
}

async function paperOf(report: Report): Promise<readonly string[]> {
  const pdf = await reportPdf(contextOf(coordinator).now, report)
  return pagesOfPdf(pdf).map((page) => page.replaceAll(/\s+/g, ' '))
}

/** The very words; the numbers are those of the demonstration, which its own tests count a second time. */
const FAILS = {
  legal:
    /Het juridisch kader volstaat niet: [\d,]+\s% van de gevraagde uren gaf de pool niet, terwijl alleen wet of cao iemand tegenhield \(\d+ van de \d+ aanvragen\)\./,
  rules:
    /De spelregel over de antwoordtijd werkt niet: [\d,]+\s% van de aanbiedingen verliep zonder antwoord, en de pool gaf [\d,]+\s% van de gevraagde uren\./,
  selection: /De criteria werken (?:niet|deels): .*“.+” had geen zichtbaar effect/,
  saving:
    /De pool bespaart niet: hij kostte €\s[\d.]+,\d\d meer dan wat scholen anders hadden gedaan \(€\s[\d.]+,\d\d tegenover €\s[\d.]+,\d\d\)\./,
} as const

describe('the pool that fails', () => {
  test('is said to fail, in these very words', async () => {
    const said = await sentences(coordinator, { poolId: FAILING })
    for (const [id, words] of Object.entries(FAILS)) expect(said[id]).toMatch(words)
  })

  test('and on paper too, on the first page', async () => {
    const [first] = await onPaper(coordinator, { poolId: FAILING, edition: 'pool' })
    for (const words of Object.values(FAILS)) expect(first).toMatch(words)
  })

  test.each([
    ['the pilot', PILOT],
    ['the primary schools', PRIMARY],
  ])('beside it %s is not said to fail', async (_, poolId) => {
    const { aspects } = await read(coordinator, { poolId })
    expect(aspects.length).toBeGreaterThan(5)
    expect(aspects.filter(({ answer }) => answer === 'no')).toEqual([])
  })
})

describe('a picture on paper', () => {
  test('says in words what it shows: its title and every number of its table', async () => {
    const context = contextOf(coordinator)
    const report = await taken(coordinator, { poolId: FAILING, edition: 'pool' })
    const said = picturesInWords(await reportPdf(context.now, report)).map(plain)
    const charts = questionsOf(nl, report, { groups: true }).flatMap((one) => [
      ...one.charts,
      ...expectedIn(nl, one.id === 'demand' ? report.expected : null).charts,
    ])
    const shown = charts.filter(hasValues).map((chart) => ({ chart, ...chartTable(nl, chart) }))
    expect(shown.length).toBeGreaterThan(3)
    expect(said).toHaveLength(shown.length)
    for (const { chart, rows } of shown) {
      const words = said.filter((one) => one.startsWith(`${plain(chart.title)}. `))
      for (const cell of rows.flat())
        expect([chart.title, words.some((one) => one.includes(plain(cell)))]).toEqual([
          chart.title,
          true,
        ])
    }
  })
})

const plain = (text: string) => text.replaceAll(/\s+/g, ' ')

describe('what another sub-region needs', () => {
  test('is unknown until a composition was replayed, then an estimate, for whoever runs the pool alone', async () => {
    const said = async (actor: Actor) => (await sentences(actor, { poolId: PILOT }))['ready']
    expect(await said(coordinator)).toMatch(/^Onbekend/)
    const fill = { mean: 0.81, low: 0.5, high: 1, draws: 30 }
    const result = {
      composition: { target: 0.8, isReached: true, groups: [{ present: 34, needed: 19 }] },
      summary: { draws: 30, binds: [], measures: [{ id: 'fill-rate', variant: fill }] },
    }
    await sqlRows(`
      with asked as (select id as asked_by from app_user limit 1)
      insert into replay (pool_id, kind, question, status, asked_by, asked_at)
      select '${PILOT}', 'composition', '{}', 'queued', asked_by, now() from asked`)
    await sqlRows(`update replay set status = 'running', begun_at = now(), heartbeat_at = now()`)
    expect(await said(coordinator)).toMatch(/^Onbekend/)
    await sqlRows(
      `update replay set status = 'finished', finished_at = now(), result = '${JSON.stringify(result)}'`,
    )
    expect(await said(coordinator)).toMatch(
      /^Geschat: met 19 poolleden \(nu 34\) is in 30 trekkingen gemiddeld 81\s% .* tussen 50\s% en 100\s%\), bij een doel van 80\s%\.$/,
    )
    expect(await said({ role: 'admin', userId })).toMatch(/^Onbekend/)
    const published = await taken(coordinator, { poolId: PILOT, edition: 'public' })
    expect(published.aspects.find(({ id }) => id === 'ready')?.reason).toBe('unrecorded')
  })

  test('leave the pool without a conclusion about criteria, of which a board knows its own people', async () => {
    const concluded = async (edition: string) => {
      const { aspects } = await taken(coordinator, { poolId: PILOT, edition })
      return aspects.find(({ id }) => id === 'selection')?.reason
    }
    expect(await concluded('pool')).toMatch(/without$/)
    for (const edition of ['board', 'public'])
      expect([edition, await concluded(edition)]).toEqual([edition, 'too-few'])
  })
})

describe('what is expected of demand', () => {
  test.each([
    ['pool', false],
    ['board', true],
    ['public', true],
  ] as const)(
    'is in the edition %s with its interval, out of what is told alone: %s',
    async (edition, isPublished) => {
      const input = { poolId: PRIMARY, edition }
      const report = await taken(coordinator, input)
      const { expected } = report
      const found = await readDemand(contextOf(coordinator), { poolId: PRIMARY }, { isPublished })
      expect(expected).toEqual(found.forecast)
      expect(found.withholds).toBe(isPublished)
      const [whole = []] = expectedIn(nl, expected).tables[0]?.rows ?? []
      expect(whole[0]).toBe(nl.demand.all)
      const told = (await paperOf(report)).join(' ')
      for (const text of [nl.demand.expected, nl.demand.expectedChart, ...whole])
        expect(told).toContain(text.replaceAll(/\s+/g, ' '))
    },
  )

  test('is unknown where there is no history to make it of, and not there where no plan asks', async () => {
    const input = { poolId: PILOT, edition: 'public' }
    const told = (await onPaper(coordinator, input)).join(' ')
    expect(told).toContain(nl.demand.unknown['no-history'])
    expect(told).not.toContain(nl.demand.expectedChart)
    expect(expectedIn(nl, null)).toEqual({ charts: [], tables: [], unknown: [] })
  })
})

describe('which questions are asked', () => {
  test.each(
    PLANS.flatMap(({ pool }) => pool ?? []).map(({ name, rules }) => [name, rules] as const),
  )('of %s is what its rules of play follow', async (name, rules) => {
    const { choices } = await read({ role: 'admin', userId }, { poolId: PILOT })
    const poolId = choices.find((one) => one.name === name)?.id
    const { aspects } = await read({ role: 'admin', userId }, { poolId })
    const followed = ASPECT_IDS.filter((id) => rules.aspects.includes(id))
    expect(aspects.map(({ id }) => id)).toEqual(followed)
  })

  test('of a region is what any of its pools follows', async () => {
    const { aspects } = await read(region, {})
    expect(aspects.map(({ id }) => id)).toEqual([
      'demand',
      'legal',
      'rules',
      'selection',
      'saving',
      'ready',
    ])
  })
})

describe('an edition', () => {
  test('that leaves the pool tells small figures to nobody, whoever makes it', async () => {
    for (const edition of ['board', 'public']) {
      const { series } = await taken(coordinator, { ...YEAR, poolId: PILOT, edition })
      expect([edition, series.withholds]).toEqual([edition, true])
    }
    const own = await taken(coordinator, { ...YEAR, poolId: PILOT, edition: 'pool' })
    expect(own.series.withholds).toBe(false)
  })

  test('to publish has the same figures whoever makes it', async () => {
    const input = { ...YEAR, poolId: FAILING, edition: 'public' }
    const byRegion = await taken(region, input)
    expect((await taken(coordinator, input)).whole.rows).toEqual(byRegion.whole.rows)
    expect(byRegion.whole.rows.some(({ withheld }) => withheld)).toBe(true)
  })

  test('to publish and for the ministry has no name of a board, a school or a person', async () => {
    const names = (
      await sqlRows(
        'select name from board union select name from site union select name from member',
      )
    ).map(({ name }) => name ?? '')
    expect(names.length).toBeGreaterThan(50)
    for (const input of [
      { ...YEAR, poolId: FAILING, edition: 'public' },
      { ...YEAR, edition: 'public' },
      { ...YEAR, edition: 'ministry' },
    ]) {
      const told = (await onPaper(region, input)).join(' ')
      expect(told).toContain('De spelregel over de antwoordtijd werkt niet')
      expect(names.filter((name) => told.includes(name))).toEqual([])
    }
  })

  test('for the ministry defines every figure that it tells', async () => {
    const input = { ...YEAR, edition: 'ministry' }
    const { whole } = await taken(region, input)
    const told = (await onPaper(region, input)).join(' ')
    for (const { nl: name, definition } of whole.measures) {
      expect(told).toContain(name)
      expect(told).toContain(definition)
    }
  })

  test.each([
    ['a board, to publish', board, { boardId: boardId('waalstroom'), edition: 'public' }],
    ['a board, with small figures', board, { boardId: boardId('waalstroom'), edition: 'pool' }],
    ['a region, with small figures', region, { poolId: FAILING, edition: 'pool' }],
    ['for the ministry of a pool', coordinator, { poolId: FAILING, edition: 'ministry' }],
  ] as const)('is refused to %s', async (_, actor, input) => {
    await expect(taken(actor, input)).rejects.toMatchObject({ code: 'invalid-input' })
  })

  test('that is taken along is written down, and one that is refused is not', async () => {
    const events = `select facts ->> 'edition' as edition from event where verb = 'measures.report' order by seq`
    const before = (await sqlRows(events)).length
    await taken(board, { boardId: boardId('waalstroom'), edition: 'board' })
    await expect(taken(board, { edition: 'ministry' })).rejects.toThrow('Deze uitgave')
    expect((await sqlRows(events)).slice(before)).toEqual([{ edition: 'board' }])
  })

  test.each([
    ['school', 'board', []],
    ['board', 'board', ['board']],
    ['board', 'pool', ['board']],
    ['coordinator', 'pool', ['pool', 'board', 'public']],
    ['region', 'region', ['board', 'public', 'ministry']],
    ['region', 'board', ['board']],
    ['admin', 'region', ['board', 'public', 'ministry']],
  ] as const)('of a %s about a %s is one of %j', (role, kind, editions) => {
    expect(editionsFor(role, kind)).toEqual(editions)
  })
})
