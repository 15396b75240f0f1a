import { globSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../api/app.ts'
import { openApiDocument } from '../api/routes.ts'
import { createPages } from '../web/app.tsx'
import { refusePage } from '../web/refuse-page.tsx'
import { testContext } from './support/build/context.ts'
import { aKey } from './support/build/key.ts'
import { PAGE_FORMS, STEP_OF } from './support/build/page-forms.ts'
import { BY_ROOM, NOUN_OF } from './support/build/page-nouns.ts'
import { type Stranger, strangersIn, tableOf } from './support/build/strangers.ts'
import { twoBoards } from './support/build/two-boards.ts'
import { rowCounts } from './support/build/unchanged.ts'
import { useDb } from './support/use-db.ts'

const pages = createPages({ demoUsers: [], openApiDocument })
const routes = [...new Set(pages.routes.map(({ method, path }) => `${method} ${path}`))].filter(
  (route) => /^(?:GET|POST) .*:/.test(route),
)

interface Hole {
  readonly name: string
  readonly noun: string | null
}

function holesOf(route: string): readonly Hole[] {
  const path = route.replace(/^\w+ /, '')
  return [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => {
    const room = Object.keys(BY_ROOM).find((one) => path.startsWith(one))
    const noun = room !== undefined && room.includes(`:${name}`) ? BY_ROOM[room] : NOUN_OF[name]
    return { name, noun: noun === undefined ? '' : noun }
  })
}
const walked = routes.filter((route) => holesOf(route).some(({ noun }) => noun !== null))

const db = useDb()
let app: ReturnType<typeof createApp>
let country: Awaited<ReturnType<typeof twoBoards>>
/** How many of the strangers are of another region altogether. */
const FAR_OFF = 5
/** What is their own. */
let far: readonly string[]
let strangers: readonly (Stranger & { readonly key: string })[]

beforeAll(async () => {
  country = await twoBoards(db)
  const {
    actor: _a,
    requestId: _r,
    idempotencyKey: _i,
    ...deps
  } = testContext(db, {
    role: 'worker',
    userId: null,
  })
  app = createApp(deps, pages, refusePage)
  const known = await idsOfPlaces()
  const all = await strangersIn(db, country)
  far = (await idsOfPlaces()).filter((id) => !known.includes(id))
  strangers = await Promise.all(
    all.map(async (one) => ({ ...one, key: await aKey(db, one.actor) })),
  )
})

/** Boards, sites, pools and members, of which every stranger has some. */
async function idsOfPlaces(): Promise<readonly string[]> {
  const { rows } = await db.adminPool.query<{ id: string }>(
    'select id from board union select id from site union select id from pool union select id from member',
  )
  return rows.map(({ id }) => id)
}

/** What a browser with this key is answered, without what differs in every answer. */
async function answerTo(key: string, route: string, address: string, ids: readonly string[]) {
  const [method = '', path = ''] = route.split(' ')
  const form = PAGE_FORMS[path] ?? {}
  const response = await app.request(address, {
    method,
    headers: {
      Authorization: `Bearer ${key}`,
      Accept: 'text/html',
      'Content-Type': 'application/x-www-form-urlencoded',
    },
    ...(method === 'POST' && { body: new URLSearchParams(form).toString() }),
  })
  const requestId = response.headers.get('X-Request-Id') ?? ''
  const text = (await response.text())
    .replaceAll(requestId, 'REQUEST')
    .replaceAll(/(name="sleutel" value=")[^"]+/g, '$1KEY')
  const plain = ids.reduce(
    (left, id) => left.replaceAll(id, 'ID').replaceAll(start(id), 'ID'),
    text,
  )
  const headers = [...response.headers].filter(([name]) => name !== 'x-request-id')
  return { status: response.status, headers, text: plain }
}

const start = (id: string) => id.slice(0, 8)

/** The address with these ids in its holes. */
function filled(path: string, ids: Readonly<Record<string, string>>): string {
  return path.replace(/:(\w+)/g, (_, name: string) => {
    const id = ids[name] ?? ''
    return name === 'start' ? start(id) : id
  })
}

/** The ids for the other holes of an address, as the row itself points at them where it does. */
async function beside(holes: readonly Hole[], last: Hole, id: string) {
  const found: Record<string, string> = {}
  const { rows } = await db.adminPool.query<Record<string, string>>(
    `select * from ${tableOf(last.noun ?? '')} where id = $1`,
    [id],
  )
  for (const { name, noun } of holes) {
    if (noun !== null) found[name] = rows[0]?.[`${noun}_id`] ?? crypto.randomUUID()
  }
  return found
}

function plainHoles(path: string, holes: readonly Hole[]): Readonly<Record<string, string>> {
  const words = holes.filter(({ noun }) => noun === null)
  return Object.fromEntries(words.map(({ name }) => [name, STEP_OF[path] ?? '0']))
}

it('knows what every id in an address of a page is, and what to type there', () => {
  const unknown = routes.flatMap((route) =>
    holesOf(route).flatMap(({ name, noun }) => (noun === '' ? [`${route}: ${name}`] : [])),
  )
  expect(unknown).toEqual([])
  expect(walked.length).toBeGreaterThan(60)
  const forms = walked.filter((route) => route.startsWith('POST ')).map((route) => route.slice(5))
  expect(Object.keys(PAGE_FORMS).toSorted()).toEqual(forms.toSorted())
})

describe.each(walked)('%s', (route) => {
  it('answers strangers for a real id as for one that does not exist', async () => {
    const path = route.split(' ')[1] ?? ''
    const holes = holesOf(path)
    const last = holes.findLast(({ noun }) => noun !== null)
    if (last === undefined) throw new Error('nothing to fill in')
    const before = await rowCounts(db)
    let asked = 0
    for (const { name, key, theirs } of strangers) {
      for (const id of theirs(last.noun ?? '')) {
        const words = plainHoles(path, holes)
        const real = { ...(await beside(holes, last, id)), ...words, [last.name]: id }
        const nobodys = Object.fromEntries(
          Object.keys(real).map((hole) => [hole, words[hole] ?? crypto.randomUUID()]),
        )
        const ask = (ids: Readonly<Record<string, string>>) =>
          answerTo(
            key,
            route,
            filled(path, ids),
            Object.values(ids).filter((one) => one.length > 8),
          )
        const foreign = await ask(real)
        const context = `${name}: ${route} of ${id}`
        expect(foreign, context).toEqual(await ask(nobodys))
        expect([403, 404], context).toContain(foreign.status)
        asked += 1
      }
    }
    expect(asked).toBeGreaterThan(4)
    expect(await rowCounts(db)).toEqual(before)
  })
})

/** Names behind the question mark that are ids: of which noun, and on which pages. */
const QUERIES: Readonly<Record<string, readonly [noun: string, pages: readonly string[]]>> = {
  aanvraag: ['request', ['/inbox/samen', '/inbox/samen?stap=zoeken', '/inbox/versturen?keus=ja']],
  bestuur: ['board', ['/inbox', '/planbord', '/leden', '/dashboard', '/rapport']],
  lid: ['member', []],
  met: ['assignment', []],
  pool: [
    'pool',
    [
      '/inbox',
      '/planbord',
      '/leden',
      '/zoektocht',
      '/naspelen',
      '/naspelen/nieuw',
      '/dashboard',
      '/rapport',
    ],
  ],
  school: ['site', ['/inbox']],
  voorstel: ['proposal', []],
  wie: ['member', []],
}
const NO_IDS =
  /^(?:afgemeld|alles|besluit|blad|bladzijde|bron|duur|gelukt|jaar|keus|kies|lastDay|na|naam|naar|niveau|overhead|passkey|q|regels|sinds|soort|stand|stap|taal|terug|tot|vak|van|vanaf|verder|versie|volgorde|voor|weergave)$/

it('knows every name behind a question mark that is an id', () => {
  const read = /(?:query\['|(?:query|queries)\(')(\w+)'/g
  const names = globSync('web/**/*.{ts,tsx}').flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(read)].map(([, name = '']) => name),
  )
  expect(names.length).toBeGreaterThan(60)
  const ids = new Set(names.filter((name) => !NO_IDS.test(name)))
  expect([...ids].toSorted()).toEqual(Object.keys(QUERIES).toSorted())
})

/** Those that stand on a page of their own, not on that of one thing. */
const FILTERS = Object.keys(QUERIES).filter((name) => (QUERIES[name]?.[1].length ?? 0) > 0)

describe.each(FILTERS)('?%s=', (name) => {
  it('of somebody else gives the page that one of nobody gives', async () => {
    const [noun, on] = QUERIES[name] ?? ['', []]
    const { rows } = await db.adminPool.query<{ id: string }>(`select id from ${noun} where true`)
    let shown = 0
    for (const page of on) {
      for (const { name: who, key, theirs } of strangers.slice(0, FAR_OFF)) {
        if (theirs('request').length === 0) continue
        for (const { id } of rows.filter((row) => !far.includes(row.id))) {
          const by = `${page}${page.includes('?') ? '&' : '?'}${name}=`
          const ask = (one: string) => answerTo(key, `GET ${page}`, by + one, [one])
          const foreign = await ask(id)
          expect(foreign, `${who}: ${by}${id}`).toEqual(await ask(crypto.randomUUID()))
          if (foreign.status === 200) shown += 1
        }
      }
    }
    expect(shown).toBeGreaterThan(0)
  }, 90_000)
})

// With whom somebody swaps is tried in src/actions/assignment/swap.test.ts.
const ON_ONE = Object.keys(QUERIES).filter((name) => !FILTERS.includes(name) && name !== 'met')

describe.each(ON_ONE)('?%s=', (name) => {
  it('of somebody else, on a page of the own pool, gives what one of nobody gives', async () => {
    const { rows } = await db.adminPool.query<{ id: string; request: string }>(
      'select id, request_id as request from proposal where pool_id = $1',
      [country.pools.p.id],
    )
    const { rows: members } = await db.adminPool.query<{ id: string }>(
      'select id from member where id not in (select member_id from pool_member where pool_id = $1)',
      [country.pools.p.id],
    )
    const { rows: proposals } = await db.adminPool.query<{ id: string }>(
      'select id from proposal where pool_id <> $1',
      [country.pools.p.id],
    )
    const ids = name === 'voorstel' ? proposals : members
    const key = await aKey(db, country.users.coordinatorP)
    let shown = 0
    for (const { id: proposal, request } of rows) {
      const on = `/inbox/${request}/voorstel/${proposal}`
      for (const page of [`${on}/anderen`, `${on}/ronde`, `/planbord/kies/${start(request)}`]) {
        for (const { id } of ids) {
          const ask = (one: string) => answerTo(key, `GET ${page}`, `${page}?${name}=${one}`, [one])
          const foreign = await ask(id)
          expect(foreign, `${page}?${name}=${id}`).toEqual(await ask(crypto.randomUUID()))
          if (foreign.status === 200) shown += 1
        }
      }
    }
    expect(shown).toBeGreaterThan(0)
  })
})
