import { inflateSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openApiDocument } from '../api/routes.ts'
import { day } from '../scheduler/domain/day.ts'
import { worldOfPool } from '../src/actions/proposal/world-of-pool.ts'
import { takeListInput } from '../src/actions/taken-list/take.ts'
import { SHOWN_PAGES } from './browser/shown-pages.ts'
import { aBirdWalk, type BirdWalk } from './support/bird-walk.ts'
import { type Bird, heardIn, idsForPage, MAY, MAY_ON_PAGES } from './support/birds.ts'
import { inSheetOf } from './support/in-sheet-of.ts'
import { pagesOfPdf } from './support/pdf-text.ts'
import { useDb } from './support/use-db.ts'

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const LISTS = takeListInput.shape.list.options
/** All pages by everybody, and a document set by a program of its own. */
const WALK_MS = 180_000

/**
 * Heard: every reading operation of the API (with its streams) and every page, by each role; answers to changes and refusals; every
 * table, among them events, jobs and deliveries; mails and short messages; both calendars as the bytes that are served; figures as
 * CSV, workbook and PDF, lists as CSV and workbook; settlement lines, invoice and hours for payroll; the log that a board takes along; the
 * product's log of this road, before anything is blotted out; the measurements; what PostgreSQL announces and the stream of it; the
 * world of a match.
 *
 * Left out, because they are for whom the field belongs to: a backup, a person's own data (`test/api/own-data.test.ts`), and the lines
 * of an import that are handed back to who sent them. What an error says of a row is looked for in `test/src/log.pure.test.ts`. Of the
 * PDF its glyphs are read as letters, beside its titles and the words with its pictures.
 */
const db = useDb()
let walked: BirdWalk

beforeAll(async () => {
  walked = await aBirdWalk(db)
})
afterAll(async () => walked.close())

const reads = Object.entries(
  (openApiDocument() as { paths: Record<string, Record<string, unknown>> }).paths,
).flatMap(([path, methods]) => ('get' in methods ? [path] : []))

/** Nouns that are kept in a table of another name. */
const TABLES: Readonly<Record<string, string>> = {
  run: 'match_run',
  candidate: 'pool_member',
  settlement: 'settlement_period',
}

async function idsFor(path: string): Promise<readonly string[]> {
  const noun = path.split('/')[1]?.replace(/s$/, '') ?? ''
  const table = TABLES[noun] ?? noun
  const { rows: found } = await db.adminPool.query<{ id: string }>(`select id from "${table}"`)
  return found.map(({ id }) => id)
}

describe('what is private', () => {
  it.each(reads)('is not read in %s by anybody else', async (path) => {
    const ids = path.includes('{id}') ? await idsFor(path) : ['']
    const leaks: string[] = []
    let told = 0
    for (const [who, one] of walked.callers) {
      for (const id of ids) {
        const query = '?from=2026-08-01&to=2027-07-31'
        const rowsOf = path === '/measures/rows' ? '&measureId=demand-hours' : ''
        const isMeasure = path.startsWith('/measures')
        const ofPool = isMeasure ? `${query}&poolId=${walked.at.pool.id}${rowsOf}` : query
        const ofDays = path === '/own/agenda' ? '?from=2026-11-23&days=62' : ''
        const poolAsked = path === '/settlements/preview' ? `?poolId=${walked.at.pool.id}` : ofDays
        const asked = /measures|basis-refusals/.test(path) ? ofPool : poolAsked
        const { status, body } = await one.get(path.replace('{id}', id) + asked)
        if (status === 200) told += 1
        for (const bird of heardIn(JSON.stringify(body))) {
          const may = MAY.some((one) => {
            return one.bird === bird && one.who.test(who) && one.where.test(`get ${path}`)
          })
          if (!may) leaks.push(`${bird} to ${who}`)
        }
      }
    }
    expect(leaks).toEqual([])
    // At the end of this road every assignment is over: there is nothing left to call off or to swap.
    expect(told).toBeGreaterThan(
      /\/(?:cancel-preview|end-early-preview|swaps)$/.test(path) ? -1 : 0,
    )
  })

  it(
    'is on no page of anybody else',
    async () => {
      const leaks: string[] = []
      let told = 0
      for (const route of Object.keys(SHOWN_PAGES)) {
        const { ids, fill } = await idsForPage(db, route)
        for (const [who, one] of walked.callers) {
          for (const id of ids) {
            const response = await one.page(fill(id))
            const text = await response.text()
            if (response.status === 200) told += 1
            for (const bird of heardIn(text)) {
              const may = MAY_ON_PAGES.some(
                (each) => each.bird === bird && each.who.test(who) && each.where.test(route),
              )
              if (!may) leaks.push(`${bird} to ${who} on ${route}`)
            }
          }
        }
      }
      expect([...new Set(leaks)]).toEqual([])
      expect(told).toBeGreaterThan(100)
    },
    WALK_MS,
  )

  it('is in no answer to a change and in no refusal', () => {
    expect(walked.answers.length).toBeGreaterThan(10)
    const heard = walked.answers.flatMap((answer) => heardIn(answer))
    expect(heard.filter((bird) => bird === 'person' || bird === 'reason')).toEqual([])
  })

  it('is kept in its own column and in no other', async () => {
    const homes: Readonly<Record<string, readonly Bird[]>> = {
      absence: ['person', 'reason'],
      absence_reason: ['reason'],
      applicant: ['applicant'],
      // Where a message goes to.
      letter: ['email', 'phone'],
      member: ['email', 'phone'],
      request: ['notes'],
    }
    const { rows: tables } = await db.adminPool.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`,
    )
    const heard: Record<string, readonly Bird[]> = {}
    for (const { name } of tables) {
      const { rows: found } = await db.adminPool.query(`select t::text as row from "${name}" t`)
      const birds = heardIn(JSON.stringify(found))
      if (birds.length > 0) heard[name] = birds
    }
    expect(heard).toEqual(homes)
  })

  it('is in no word of a mail or a short message', async () => {
    const { rows: letters } = await db.adminPool.query<{ channel: string; words: string }>(
      `select channel, concat_ws(' ', subject, text, html) as words
       from letter join delivery on delivery.id = letter.delivery_id`,
    )
    expect(new Set(letters.map(({ channel }) => channel))).toEqual(new Set(['mail', 'sms']))
    expect(letters.length).toBeGreaterThan(5)
    expect(letters.flatMap(({ words }) => heardIn(words))).toEqual([])
    expect(walked.bodies.length).toBeGreaterThan(0)
    // The gateway must know which telephone to ring, and nothing else of this.
    expect(new Set(walked.bodies.flatMap(heardIn))).toEqual(new Set(['phone']))
  })

  it('is in no calendar that a school or a member shares', async () => {
    const school = walked.caller('own school')
    const { body: site } = await school.post(`/sites/${walked.at.site.id}/calendar-feed`, {})
    const { body: own } = await walked.caller('the member').post('/own/calendar-feed', {})
    const addresses = [
      `/schoolagenda/feed/${String(site['token'])}.ics`,
      `/agenda/feed/${String(own['token'])}.ics`,
    ]
    for (const address of addresses) {
      const feed = await (await walked.app.request(address)).text()
      expect(feed).toContain('BEGIN:VEVENT')
      expect(heardIn(feed)).toEqual([])
    }
  })

  it(
    'is in no file that anybody takes along',
    async () => {
      const { rows: periods } = await db.adminPool.query<{ id: string }>(
        'select id from settlement_period',
      )
      const { asks, lends } = walked.at
      const poolDays = { wie: `pool:${walked.at.pool.id}`, van: '2026-08-01', tot: '2027-07-31' }
      const bill = { creditorBoardId: lends.id, debtorBoardId: asks.id }
      const files: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
        ['/dashboard/meenemen', { ...poolDays, vorm: 'csv' }],
        ['/dashboard/meenemen', { ...poolDays, vorm: 'pdf' }],
        ['/dashboard/meenemen', { ...poolDays, vorm: 'xlsx' }],
        ['/dashboard/vraag/meenemen', { ...poolDays, vorm: 'csv' }],
        ['/rapport/meenemen', { ...poolDays, uitgave: 'pool' }],
        ...LISTS.flatMap((lijst) =>
          ['csv', 'xlsx'].map((vorm) => ['/lijst/meenemen', { lijst, vorm }] as const),
        ),
        ['/verrekening/loon', { month: '2026-11-01' }],
        [`/verrekening/${periods[0]?.id}/regels`, {}],
        [`/verrekening/${periods[0]?.id}/factuur`, { ...bill, soort: 'gewoon' }],
      ]
      const taken = new Set<string>()
      const papers: string[] = []
      for (const [path, fields] of files) {
        for (const [who, one] of walked.callers) {
          const file = await one.form(path, fields)
          const type = file.headers.get('Content-Type')?.split(';')[0] ?? ''
          const bytes = Buffer.from(await file.arrayBuffer())
          const set = type === 'application/pdf' ? pagesOfPdf(bytes) : []
          const words = [type === WORKBOOK ? inSheetOf(bytes) : wordsOf(bytes), ...set].join('\n')
          if (file.status === 200) taken.add(`${fields['lijst'] ?? path.split('/').at(-1)} ${type}`)
          expect(heardIn(words), `${path} to ${who}`).toEqual([])
          if (type === 'application/pdf') papers.push(words)
        }
      }
      // That its text can be heard at all.
      expect(papers.filter((words) => !/Dashboard|Rapport/.test(words))).toEqual([])
      expect([...taken].toSorted()).toEqual(
        [
          'factuur application/xml',
          'loon text/csv',
          'meenemen application/pdf',
          `meenemen ${WORKBOOK}`,
          'meenemen text/csv',
          'regels text/csv',
          ...LISTS.flatMap((list) => [`${list} text/csv`, `${list} ${WORKBOOK}`]),
        ].toSorted(),
      )
    },
    WALK_MS,
  )

  it('is in no log that a board takes along', async () => {
    for (const who of ['own school', 'own board', 'lending board']) {
      const days = { from: '2026-11-01', to: '2027-01-31' }
      const { status, body } = await walked.caller(who).post('/audit-exports', days)
      expect(status).toBe(200)
      expect((body['lines'] as unknown[]).length).toBeGreaterThan(0)
      expect(heardIn(JSON.stringify(body))).toEqual([])
    }
  })

  it('is in no line of the log, no measurement and nothing that is announced', async () => {
    walked.worker.log.info('the ear is open')
    expect(walked.logged.at(-1)).toContain('the ear is open')
    expect(walked.logged.flatMap(heardIn)).toEqual([])
    const measured = await (await walked.app.request('/metrics')).text()
    expect(measured).toContain('achtervang_http_answer_seconds_count')
    expect(heardIn(measured)).toEqual([])
    expect(walked.announced.length).toBeGreaterThan(10)
    expect(walked.announced.flatMap(heardIn)).toEqual([])
    for (const who of ['own school', 'coordinator', 'the member', 'own board']) {
      const { body } = await walked.caller(who).page('/live')
      const reader = body?.getReader()
      const open = await reader?.read()
      const news = await reader?.read()
      await reader?.cancel()
      const told = Buffer.concat([open?.value ?? Buffer.of(), news?.value ?? Buffer.of()])
      expect(told.toString('utf8')).toContain('event: news')
      expect(heardIn(told.toString('utf8'))).toEqual([])
    }
  })

  it('is in no work for later and in no event', async () => {
    for (const table of ['job', 'event']) {
      const { rows: found } = await db.adminPool.query<{ row: string }>(
        `select t::text as row from "${table}" t`,
      )
      expect(found.length, table).toBeGreaterThan(5)
      expect(found.flatMap(({ row }) => heardIn(row))).toEqual([])
    }
  })

  it('is not in the world that a match knows', async () => {
    const { id: poolId } = walked.at.pool
    const engine = { role: 'engine' as const, userId: null, poolIds: [poolId] }
    const world = await db.db.transaction(engine, (tx) =>
      worldOfPool(tx, { poolId, decidedAt: walked.at.clock.now(), today: day('2026-12-09') }),
    )
    expect(world?.requests.length).toBeGreaterThan(0)
    expect(heardIn(JSON.stringify(world))).toEqual([])
  })
})

/** What stands in a file as text; of a PDF also what is packed in it, in the two ways in which it writes text. */
function wordsOf(file: Buffer): string {
  const packed = file.toString('latin1').matchAll(/stream\r?\n/g)
  const unpacked = [...packed].flatMap(({ index, 0: mark }) => {
    try {
      return [inflateSync(file.subarray(index + mark.length), { finishFlush: 2 })]
    } catch {
      return []
    }
  })
  const parts = [file, ...unpacked]
  const wide = parts.map((part) => part.toString('latin1').replaceAll('\0', ''))
  return [...parts.map((part) => part.toString('utf8')), ...wide].join('\n')
}
