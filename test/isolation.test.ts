import type { Hono } from 'hono'
import { beforeAll, describe, expect, it } from 'vitest'
import type { HttpEnv } from '../api/http-env.ts'
import { openApiDocument } from '../api/routes.ts'
import { type Answer, appOver, type Caller, callerOf } from './support/ask.ts'
import { BODIES_ON_ONE } from './support/build/bodies-on-one.ts'
import { type Stranger, strangersIn } from './support/build/strangers.ts'
import { twoBoards } from './support/build/two-boards.ts'
import { rowCounts } from './support/build/unchanged.ts'
import { useDb } from './support/use-db.ts'

const QUERY = '?from=2026-11-01&to=2026-12-31'

const document = openApiDocument() as {
  readonly paths: Readonly<
    Record<
      string,
      Readonly<Record<string, { parameters?: readonly { in: string; name: string }[] }>>
    >
  >
}
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.keys(methods).map((method) => `${method} ${path}`),
)
const onOne = operations.filter((operation) => operation.includes('{id}'))

const db = useDb()
let app: Hono<HttpEnv>
/** Ids of the little country, in which none of those who are asked about below have a place. */
let places: ReadonlyMap<string, readonly string[]>
/** By who asks: ids that are somebody else's, by noun. */
let strangers: Map<string, { caller: Caller; theirs: Stranger['theirs'] }>

beforeAll(async () => {
  const country = await twoBoards(db)
  places = await placesOf()
  app = appOver(db)
  strangers = new Map()
  for (const { name, actor, theirs } of await strangersIn(db, country)) {
    strangers.set(name, { caller: await callerOf(db, app, actor), theirs })
  }
})

/** What there is before the strangers come with what is their own. */
async function placesOf(): Promise<typeof places> {
  const all = new Map<string, readonly string[]>()
  for (const [noun, table] of Object.entries(PLACES)) {
    const { rows } = await db.adminPool.query<{ id: string }>(`select id from ${table}`)
    all.set(
      noun,
      rows.map(({ id }) => id),
    )
  }
  return all
}

const PLACES = {
  board: 'board',
  member: 'member',
  pool: 'pool',
  region: 'region',
  request: 'request',
  run: 'match_run',
  site: 'site',
}

/** The same answer without what differs in every answer. */
const said = ({ status, headers, body }: Answer, id: string) => ({
  status,
  headers: [...headers].filter(([name]) => name !== 'x-request-id'),
  body: JSON.stringify({ ...body, requestId: '' }).replaceAll(id, 'ID'),
})

function ask(caller: Caller, operation: string, id: string): Promise<Answer> {
  const [method, path = ''] = operation.split(' ')
  const to = path.replace('{id}', id)
  const body = BODIES_ON_ONE[operation]
  const query = path.endsWith('basis-refusals') ? QUERY : ''
  if (method === 'delete') return caller.delete(to)
  return method === 'get'
    ? caller.get(to + query)
    : caller.post(to, body, path.includes('/offers/') ? {} : { 'If-Match': '"1"' })
}

const nounOf = (operation: string) =>
  operation.split('/')[1]?.replace(/ies$/, 'y').replace(/s$/, '') ?? ''

it('knows what to send to every operation on one thing', () => {
  expect(Object.keys(BODIES_ON_ONE).toSorted()).toEqual(onOne.toSorted())
})

describe.each(onOne)('%s', (operation) => {
  it('answers strangers for a real id as for one that does not exist', async () => {
    const before = await rowCounts(db)
    let asked = 0
    for (const [who, { caller, theirs }] of strangers) {
      const ids = theirs(nounOf(operation))
      const nobodys = crypto.randomUUID()
      const unknown = ids.length === 0 ? undefined : await ask(caller, operation, nobodys)
      for (const id of ids) {
        if (unknown === undefined) break
        const foreign = await ask(caller, operation, id)
        const context = `${who}: ${operation} of ${id}`
        expect(said(foreign, id), context).toEqual(said(unknown, nobodys))
        expect([403, 404], context).toContain(foreign.status)
        asked += 1
      }
    }
    expect(asked).toBeGreaterThan(4)
    expect(await rowCounts(db)).toEqual(before)
  })
})

/** Every id behind a question mark, with what must stand beside it. */
const queries = Object.entries(document.paths).flatMap(([path, { get }]) =>
  (get?.parameters ?? [])
    .filter((one) => one.in === 'query' && one.name.endsWith('Id') && one.name !== 'measureId')
    .map(({ name }) => [path, name] as const),
)
const NEEDED: Readonly<Record<string, string>> = {
  '/measures': QUERY,
  '/measures/rows': `${QUERY}&measureId=demand-hours`,
}

describe.each(queries)('get %s?%s=', (path, field) => {
  it("of what is somebody else's gives the same as of what does not exist", async () => {
    const ids = places.get(field.replace(/Id$/, '')) ?? []
    let asked = 0
    for (const [who, { caller, theirs }] of strangers) {
      if (theirs('pool').length < 2) continue
      for (const id of ids) {
        const nobodys = crypto.randomUUID()
        const by = `${path.replace('{id}', id)}${NEEDED[path] ?? '?'}&${field}=`
        const foreign = await caller.get(by + id)
        const unknown = await caller.get(by + nobodys)
        expect(said(foreign, id), `${who}: ${by}`).toEqual(said(unknown, nobodys))
        expect(foreign.body['items'] ?? [], who).toEqual([])
        asked += 1
      }
    }
    expect(asked).toBeGreaterThan(4)
  })
})
