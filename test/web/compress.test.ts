import { brotliDecompressSync } from 'node:zlib'
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { describe, expect, test } from 'vitest'
import type { HttpEnv } from '../../api/http-env.ts'
import { takesBrotli, withBrotli } from '../../web/compress.ts'

const LONG = 'Wie gaat naar School 3? '.repeat(200)

const app = new Hono<HttpEnv>()
app.use(compress())
app.use(withBrotli)
app.get('/', (c) => c.html(LONG, 201))
app.get('/kort', (c) => c.html('kort'))
app.get('/nieuws', (c) => c.body(LONG, 200, { 'Content-Type': 'text/event-stream; charset=utf-8' }))
app.get('/leeg', (c) => c.body(null, 204))
app.get('/klaar', (c) =>
  c.body(LONG, 200, { 'Content-Type': 'text/css', 'Content-Encoding': 'br' }),
)

const ask = (path: string, accepted?: string) =>
  app.request(path, { headers: accepted === undefined ? {} : { 'Accept-Encoding': accepted } })

describe('a page goes over the line as small as the browser can take it', () => {
  test.for([
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip, deflate', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['identity', null],
    [undefined, null],
  ] as const)('%s is answered in %s', async ([accepted, encoding]) => {
    const answer = await ask('/', accepted)
    expect([answer.status, answer.headers.get('Content-Encoding')]).toEqual([201, encoding])
    expect(answer.headers.get('Content-Type')).toContain('text/html')
    if (encoding !== 'br') return
    expect(answer.headers.get('Vary')).toContain('Accept-Encoding')
    expect(brotliDecompressSync(await answer.arrayBuffer()).toString()).toBe(LONG)
  })

  test('what is short, goes on, is empty or is compressed already is left as it is', async () => {
    for (const path of ['/kort', '/nieuws', '/leeg']) {
      expect((await ask(path, 'br')).headers.get('Content-Encoding')).toBeNull()
    }
    expect(await (await ask('/kort', 'br')).text()).toBe('kort')
    expect(await (await ask('/klaar', 'br')).text()).toBe(LONG)
  })
})

test.for([
  ['br', true],
  ['gzip, br;q=0.5', true],
  ['gzip,br ; q=1.0 , zstd', true],
  ['br;q=0', false],
  ['br;q=0.000, gzip', false],
  ['zbr, brx', false],
  ['', false],
] as const)('"%s" takes brotli: %s', ([accepted, isTaken]) => {
  expect(takesBrotli(accepted)).toBe(isTaken)
})
