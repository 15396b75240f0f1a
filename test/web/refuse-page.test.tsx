import { Hono } from 'hono'
import { pino } from 'pino'
import { expect, test } from 'vitest'
import { createApp } from '../../api/app.ts'
import type { HttpEnv } from '../../api/http-env.ts'
import type { Db } from '../../db/client.ts'
import { DatabaseUnavailable } from '../../db/unavailable.ts'
import { doneAtOnce } from '../../src/afterwards.ts'
import { NO_DOOR } from '../../src/door.ts'
import { ActionError } from '../../src/errors.ts'
import { createLiveNews } from '../../src/live-news.ts'
import { SILENT_POST } from '../../src/post/silent-post.ts'
import { createPages } from '../../web/app.tsx'
import { refusePage } from '../../web/refuse-page.tsx'
import { at } from '../scheduler/when.ts'
import { noMatcher } from '../support/build/context.ts'
import { textIn } from './render.tsx'

/** A database that is away. */
const gone = () => Promise.reject(new DatabaseUnavailable(new Error('away'), false))
const away: Db = {
  transaction: gone,
  read: gone,
  close: () => Promise.resolve(),
}

function app() {
  const pages = createPages({ demoUsers: [], openApiDocument: () => ({}) })
  pages.get('/kapot', () => {
    throw new Error('a secret inside')
  })
  pages.get('/geweigerd', () => {
    throw new ActionError('double-booking', 'Anna is al <ergens>.')
  })
  const deps = {
    db: away,
    now: () => at('2026-11-20 09:00'),
    matcher: noMatcher,
    liveNews: createLiveNews(),
    post: SILENT_POST,
    door: NO_DOOR,
    afterwards: doneAtOnce,
    log: pino({ level: 'silent' }),
  }
  return createApp(deps, pages satisfies Hono<HttpEnv>, refusePage)
}

const asBrowser = { Accept: 'text/html,application/xhtml+xml,*/*;q=0.8' }
const get = (path: string, headers: Record<string, string> = asBrowser) =>
  app().request(path, { headers })

test('an unknown address is a page for a browser and a problem for a program', async () => {
  const page = await get('/nergens')
  expect(page.status).toBe(404)
  expect(page.headers.get('Content-Type')).toContain('text/html')
  expect(textIn(await page.text())).toContain('Deze bladzijde is er niet')
  for (const response of [await get('/nergens', {}), await get('/api/v1/nergens')]) {
    expect(response.status).toBe(404)
    expect(response.headers.get('Content-Type')).toBe('application/problem+json')
  }
})

test('what nobody expected is told as its number alone', async () => {
  const page = await get('/kapot')
  expect(page.status).toBe(500)
  const html = await page.text()
  expect(html).not.toContain('secret')
  expect(html).toContain(page.headers.get('X-Request-Id'))
})

test('a refusal says what and why, with its code explained elsewhere', async () => {
  const page = await get('/geweigerd')
  expect(page.status).toBe(409)
  const html = await page.text()
  expect(html).toContain('Anna is al &lt;ergens&gt;.')
  expect(html).toContain('href="/problems/double-booking"')
})

test('a database that is away is a page too, also where the doors find out', async () => {
  const page = await get('/inbox', { ...asBrowser, Cookie: '__Host-achtervang=token' })
  expect(page.status).toBe(503)
  expect(page.headers.get('Retry-After')).toBe('2')
  expect(page.headers.get('Content-Type')).toContain('text/html')
  expect(textIn(await page.text())).toContain('Even niet bereikbaar')
})

test('another site that posts is refused with a page', async () => {
  const page = await app().request('/afmelden', {
    method: 'POST',
    headers: { ...asBrowser, 'Sec-Fetch-Site': 'cross-site' },
  })
  expect(page.status).toBe(403)
  expect(page.headers.get('Content-Type')).toContain('text/html')
})

test.for(['/inbox?vak=wi', '/aanbod'])(
  'whoever is not signed in goes from %s to the first page',
  async (path) => {
    const page = await get(path)
    expect(page.status).toBe(303)
    const to = new URL(page.headers.get('Location') ?? '', 'http://here')
    expect([to.pathname, to.searchParams.get('verder')]).toEqual(['/', path])
  },
)

test('a page that is not here leads to no other site, however it was asked for', async () => {
  const page = await (await get('//elders.example/x')).text()
  expect(page).toContain('href="/elders.example/x?taal=en"')
  expect(page).not.toContain('"//elders.example')
})

test('a page is kept by nobody, and the style sheet for good', async () => {
  const page = await get('/')
  expect(page.headers.get('Cache-Control')).toBe('no-store')
  const path = /href="(\/style\.[\w-]{12}\.css)"/.exec(await page.text())?.[1] ?? ''
  const style = await get(path)
  expect(style.status).toBe(200)
  expect(style.headers.get('Content-Type')).toBe('text/css; charset=utf-8')
  expect(style.headers.get('Cache-Control')).toContain('immutable')
})

test('no page that everybody may read has a script or a style but the one file of each', async () => {
  for (const path of ['/', '/problems', '/problems/no-plan', '/hulp/regels', '/api', '/nergens']) {
    const html = await (await get(path)).text()
    const [script = ''] =
      /<script src="\/quicken\.[\w-]{12}\.js" defer=""><\/script>/.exec(html) ?? []
    expect(script).not.toBe('')
    expect(html.replace(script, '')).not.toMatch(/<script|<style|\sstyle=|\son\w+=|javascript:/i)
    expect(html).toMatch(/^<!doctype html><html lang="nl">/)
  }
})
