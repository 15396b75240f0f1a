import type { Hono } from 'hono'
import { beforeAll, describe, expect, it } from 'vitest'
import type { HttpEnv } from '../api/http-env.ts'
import { openApiDocument } from '../api/routes.ts'
import { type Answer, appOver, type Caller, callerOf } from './support/ask.ts'
import { schoolActor } from './support/build/actor.ts'
import { aBoard, aSite } from './support/build/board.ts'
import { BODIES_ON_ONE } from './support/build/bodies-on-one.ts'
import { aParticipation, aPool } from './support/build/pool.ts'
import { type Stranger, strangersIn } from './support/build/strangers.ts'
import { twoBoards } from './support/build/two-boards.ts'
import { rowCounts } from './support/build/unchanged.ts'
import { useDb } from './support/use-db.ts'

const QUERY = '?from=2026-11-01&to=2026-12-31'

const operations = Object.entries(
  (openApiDocument() as { paths: Record<string, Record<string, unknown>> }).paths,
).flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method} ${path}`))
const onOne = operations.filter((operation) => operation.includes('{id}'))

const db = useDb()
let app: Hono<HttpEnv>
let country: Awaited<ReturnType<typeof twoBoards>>
/** By who asks: ids that are somebody else's, by noun. */
let strangers: Map<string, { caller: Caller; theirs: Stranger['theirs'] }>

beforeAll(async () => {
  country = await twoBoards(db)
  app = appOver(db)
  strangers = new Map()
  for (const { name, actor, theirs } of await strangersIn(db, country)) {
    strangers.set(name, { caller: await callerOf(db, app, actor), theirs })
  }
})

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

describe('a list', () => {
  it("filtered by what is somebody else's is the same as by what does not exist", async () => {
    const { boards, pools, atA1, sites } = country
    const filters = [
      ['/requests', 'boardId', boards.a.id],
      ['/requests', 'siteId', sites.a1.id],
      ['/requests', 'poolId', pools.p.id],
      ['/proposals', 'poolId', pools.p.id],
      ['/proposals', 'requestId', atA1.id],
      ['/offers', 'requestId', atA1.id],
      ['/rounds', 'requestId', atA1.id],
      ['/assignments', 'requestId', atA1.id],
      ['/members', 'poolId', pools.p.id],
      [`/measures${QUERY}`, 'poolId', pools.p.id],
      [`/measures${QUERY}`, 'boardId', boards.a.id],
    ] as const
    for (const [who, { caller, theirs }] of strangers) {
      if (theirs('pool').length < 2) continue
      for (const [path, field, id] of filters) {
        const nobodys = crypto.randomUUID()
        const by = `${path}${path.includes('?') ? '&' : '?'}${field}=`
        const foreign = await caller.get(by + id)
        const unknown = await caller.get(by + nobodys)
        expect(said(foreign, id), `${who}: ${path} by ${field}`).toEqual(said(unknown, nobodys))
        expect(foreign.body['items'] ?? [], who).toEqual([])
      }
    }
  })
})

describe('ids inside a body', () => {
  const post = (over: object) => ({
    siteId: country.sites.a1.id,
    personName: 'Jo Afwezig',
    reasonCode: 'ZWANG',
    firstDay: '2026-11-30',
    lastDay: '2026-12-11',
    roleCode: 'leraar',
    lessons: [{ day: '2026-11-30', from: '08:30', until: '10:10', vak: 'wi', level: 'HAVO' }],
    alternative: 'agency',
    ...over,
  })

  it('of somebody else are refused as unknown ones, in a post and in its preview', async () => {
    const far = await aBoard(db)
    const site = await aSite(db, { boardId: far.id })
    const own = await aPool(db)
    await aParticipation(db, { poolId: own.id, boardId: far.id })
    const caller = await callerOf(db, app, await schoolActor(db, { boardId: far.id }))
    const cases = [
      ['siteId', country.sites.a1.id],
      ['poolId', country.pools.p.id],
      ['preferredMemberId', country.anna.id],
    ] as const
    const before = await rowCounts(db)
    for (const path of ['/absences', '/absences/preview']) {
      for (const [field, id] of cases) {
        const nobodys = crypto.randomUUID()
        const send = (value: string) => caller.post(path, post({ siteId: site.id, [field]: value }))
        expect(said(await send(id), id), `${path} ${field}`).toEqual(
          said(await send(nobodys), nobodys),
        )
      }
    }
    expect(await rowCounts(db)).toEqual(before)
  })
})
