import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../../api/app.ts'
import { openApiDocument } from '../../api/routes.ts'
import { createPages } from '../../web/app.tsx'
import { refusePage } from '../../web/refuse-page.tsx'
import { aKey } from '../support/build/key.ts'
import { aPoolAtWork, type PoolAtWork } from '../support/build/pool-at-work.ts'
import { rowCounts } from '../support/build/unchanged.ts'
import { useDb } from '../support/use-db.ts'

const pages = createPages({ demoUsers: [], openApiDocument })
const forms = [
  ...new Set(
    pages.routes.flatMap(({ method, path }) =>
      ['GET', 'ALL', 'HEAD', 'OPTIONS'].includes(method) ? [] : [`${method} ${path}`],
    ),
  ),
]
const document = openApiDocument() as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>
}
const operations = Object.entries(document.paths).flatMap(([path, item]) =>
  Object.keys(item).flatMap((method) =>
    method === 'get' ? [] : [`${method.toUpperCase()} /api/v1${path}`],
  ),
)

const db = useDb()
let at: PoolAtWork
let app: ReturnType<typeof createApp>
let cookie = ''

beforeAll(async () => {
  at = await aPoolAtWork(db)
  const { actor, requestId: _r, idempotencyKey: _i, ...deps } = at.coordinator
  app = createApp(deps, pages, refusePage)
  const signedIn = await app.request('/aanmelden', {
    method: 'POST',
    headers: { 'Sec-Fetch-Site': 'same-origin', 'Content-Type': FORM },
    body: new URLSearchParams({ sleutel: await aKey(db, actor) }).toString(),
  })
  cookie = signedIn.headers.get('Set-Cookie')?.split(';')[0] ?? ''
})
afterAll(() => at.matcher.close())

const FORM = 'application/x-www-form-urlencoded'
const ID = '00000000-0000-4000-8000-000000000000'

/** As a browser tells where a form came from, of a page that is not ours; and as one that is too old to tell. */
const ELSEWHERE: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'another site': { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://kwaad.voorbeeld' },
  'another name of the same site': { 'Sec-Fetch-Site': 'same-site' },
  'an address typed by a page': { 'Sec-Fetch-Site': 'none' },
  'an old browser elsewhere': { Origin: 'https://kwaad.voorbeeld' },
  'a page without an origin': { Origin: 'null' },
  'nothing that says so': {},
}

test('the session that is misused is a real one', async () => {
  expect(cookie).toContain('__Host-')
  const inbox = await app.request('/inbox', { headers: { Cookie: cookie, Accept: 'text/html' } })
  expect(inbox.status).toBe(200)
  expect(forms.length).toBeGreaterThan(80)
  expect(operations.length).toBeGreaterThan(50)
})

describe.each([...forms, ...operations])('%s', (route) => {
  test('is refused from anywhere but our own pages, and changes nothing', async () => {
    const [method = '', path = ''] = route.split(' ')
    const address = path.replaceAll(/:\w+|\{\w+\}/g, ID)
    const before = await rowCounts(db)
    for (const [where, headers] of Object.entries(ELSEWHERE)) {
      for (const type of [FORM, 'text/plain', 'application/json']) {
        const answer = await app.request(address, {
          method,
          headers: { Cookie: cookie, Host: 'localhost', 'Content-Type': type, ...headers },
          body: type === FORM ? 'a=b' : '{}',
        })
        expect(answer.status, `${where} ${type}`).toBe(403)
      }
    }
    expect(await rowCounts(db)).toEqual(before)
  })
})
