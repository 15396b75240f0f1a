import { globSync, readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApp } from '../../api/app.ts'
import { openApiDocument } from '../../api/routes.ts'
import { asOwner } from '../../db/as-owner.ts'
import { DEMO_USERS } from '../../db/seed/demo/users.ts'
import { seedReference } from '../../db/seed/reference.ts'
import type { Instant } from '../../scheduler/domain/instant.ts'
import { createMatcher } from '../../src/solver/create-matcher.ts'
import { type HttpServer, listenHttp } from '../../src/start/listen-http.ts'
import { seedDemonstration } from '../../src/start/seed-demonstration.ts'
import { startWorker } from '../../src/worker.ts'
import { createPages } from '../../web/app.tsx'
import { refusePage } from '../../web/refuse-page.tsx'
import { fillUnfilled, judgedRequestOf } from '../attack/fill-unfilled.ts'
import { FREE_TEXT } from '../attack/free-text.ts'
import { plantedBy, plantedByForms, plantedIn } from '../attack/planted.ts'
import { markOf, poison, poisonAll } from '../attack/poison.ts'
import { testContext } from '../support/build/context.ts'
import { useDb } from '../support/use-db.ts'
import { openBrowser } from './browser.ts'
import { routeOf } from './shown-pages.ts'
import { search } from './site.ts'
import { addressesFrom, kindOf, signInWith } from './walk.ts'
import { addressesByDoing } from './walk-by-doing.ts'

/** Words that no page shows, with why; one that does after all fails the test. That nothing writes HTML past the escaping counts for these too. */
const NOT_MET: Readonly<Record<string, string>> = {
  'engagement.wage_basis':
    'typed where somebody is engaged, and read in the file for wages alone (test/attack/formulas.test.ts)',
  'import_upload.mapping':
    'one of the headings of the file: a page offers these, and ticks what is kept where it is one of them',
}

const db = useDb()
let browser: Browser
let server: HttpServer
let poisoned: readonly string[]
/** Per role: a page of somebody signed in, and every address of theirs. */
const seen = new Map<string, { readonly page: Page; readonly paths: readonly string[] }>()
const warned: string[] = []
const shown = new Set<string>()

beforeAll(async () => {
  await asOwner(db.ownerUrl, seedReference)
  const deps = depsOf()
  await seedDemonstration(deps, db.ownerUrl)
  const app = createApp(deps, createPages({ demoUsers: [], openApiDocument }), refusePage)
  server = await listenHttp((request) => app.fetch(request), { host: '127.0.0.1', port: 0 })
  browser = await openBrowser()
  const matcher = createMatcher()
  const worker = startWorker({ ...deps, matcher }, { pauseMs: 100 })
  for (const [role, key] of [['nobody', ''], ...keysByRole()] as const) {
    const context = await browser.newContext({ locale: 'nl-NL', baseURL: server.url })
    const page = await context.newPage()
    if (key !== '') await signInWith(page, key)
    if (role === 'coordinator') await search(page)
    const paths = [
      ...(await addressesFrom(page)),
      ...(await addressesByDoing(page, role)),
      ...(role === 'school' ? [await judgedRequestOf(db.adminPool, scopeOf(key))] : []),
    ]
    page.on('dialog', (dialog) => {
      warned.push(dialog.message())
      void dialog.dismiss()
    })
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) warned.push(message.text())
    })
    seen.set(role, { page, paths })
  }
  await worker.stop()
  await matcher.close()
  await fillUnfilled(db.adminPool)
  poisoned = await poisonAll(db.adminPool)
}, 400_000)
afterAll(async () => {
  await browser.close()
  await server.close()
})

const keysByRole = () => new Map(DEMO_USERS.map(({ role, key }) => [role, key]))

const scopeOf = (key: string) => DEMO_USERS.find((one) => one.key === key)?.scope ?? {}

function depsOf() {
  const worker = { role: 'worker', userId: null } as const
  const {
    actor: _a,
    requestId: _r,
    idempotencyKey: _i,
    ...deps
  } = testContext(db, worker, {
    now: () => Date.now() as Instant,
  })
  return deps
}

test('what somebody typed is on every page as words and never as a part of the page', {
  timeout: 240_000,
}, async () => {
  const planted: string[] = []
  for (const [role, { page, paths }] of seen) {
    for (const path of paths) {
      await page.goto(path)
      const found = await plantedIn(page)
      for (const one of found.planted) planted.push(`${role} ${path}: ${one}`)
      for (const column of poisoned)
        if (found.text.includes(markOf(column).trim())) shown.add(column)
    }
  }
  const kept = Object.values(FREE_TEXT).flatMap((fate) => ('kept' in fate ? fate.kept : []))
  expect(planted).toEqual([])
  expect(warned).toEqual([])
  expect(kept.filter((column) => !poisoned.includes(column))).toEqual([])
  const unseen = new Set(kept.filter((column) => !shown.has(column)))
  expect([...unseen].toSorted()).toEqual(Object.keys(NOT_MET))
})

test('what stands behind a question mark comes back as words', async () => {
  const names = namesBehindQuestionMarks()
  const all = [...new Set([...names.values()].flat())]
  expect(all.length).toBeGreaterThan(30)
  const text = encodeURIComponent(poison('gif '))
  const tried = new Set<string>()
  for (const [role, { page, paths }] of seen) {
    const asked = paths
      .filter((path) => !tried.has(kindOf(path)))
      .flatMap((path) => {
        const bare = path.replace(/[?#].*$/, '')
        const own = names.get(routeOf(path) ?? '') ?? []
        const each = own.map((name) => `${bare}?${name}=${text}`)
        return [...each, `${bare}?${all.map((name) => `${name}=${text}`).join('&')}`]
      })
    for (const path of paths) tried.add(kindOf(path))
    expect(await plantedBy(page, asked), role).toEqual([])
  }
}, 180_000)

test('what is typed in a form comes back as words', async () => {
  const done: string[] = []
  let refused = 0
  for (const [role, { page, paths }] of seen) {
    for (const path of paths) {
      const answer = await page.goto(path)
      if (answer?.status() !== 200) continue
      const sent = await plantedByForms(page, poison('gif '), done)
      done.push(...sent.map(({ form }) => form))
      refused += sent.filter(({ status }) => status === 422).length
      const planted = sent.flatMap((one) => one.planted.map((text) => `${one.form}: ${text}`))
      expect(planted, `${role} ${path}`).toEqual([])
    }
  }
  expect(new Set(done).size).toBeGreaterThan(40)
  expect(refused).toBeGreaterThan(40)
  expect(warned).toEqual([])
}, 240_000)

/** Where HTML is put together or taken in whole: each is walked above, and takes only what our own pages made. */
const PAST_THE_ESCAPING: readonly string[] = [
  'web/html-of.ts',
  'web/planning-board.js',
  'web/planning/grid.tsx',
  'web/routes/pick.tsx',
  'web/show.tsx',
]

test('nothing else in the pages or their scripts writes HTML past the escaping', () => {
  const past =
    /dangerouslySetInnerHTML|hono\/html|\braw\(|\.(?:inner|outer)HTML|insertAdjacentHTML|document\.write\(|\beval\(|new Function\(/
  const files = globSync('{web,api}/**/*.{ts,tsx,js}')
  expect(files.length).toBeGreaterThan(200)
  const found = files.filter((path) => past.test(readFileSync(path, 'utf8')))
  expect(found.toSorted()).toEqual(PAST_THE_ESCAPING)
})

/** What pages read of their own address: per route of a file, every name that is read in that file. */
function namesBehindQuestionMarks(): ReadonlyMap<string, readonly string[]> {
  const read = /(?:query\['|(?:query|queries)\(')(\w+)'/g
  return new Map(
    globSync('web/**/*.{ts,tsx}').flatMap((path) => {
      const source = readFileSync(path, 'utf8')
      const names = [...source.matchAll(read)].map(([, name = '']) => name)
      const routes = [...source.matchAll(/\.get\('([^']+)'/g)].map(([, route = '']) => route)
      return [path, ...routes].map((route) => [route, [...new Set(names)]] as const)
    }),
  )
}
