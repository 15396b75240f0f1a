import { Hono } from 'hono'
import { createApp } from '../../api/app.ts'
import type { HttpEnv } from '../../api/http-env.ts'
import type { Actor } from '../../src/actor.ts'
import type { Deps } from '../../src/context.ts'
import { createVitals } from '../../src/vitals.ts'
import { reportPdf } from '../../web/document/report-pdf.tsx'
import { testContext } from './build/context.ts'
import { aKey } from './build/key.ts'
import type { TestDb } from './use-db.ts'

/** The API as a program speaks to it: with a key, in JSON. */
export interface Caller {
  get(path: string, headers?: Record<string, string>): Promise<Answer>
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Answer>
  delete(path: string): Promise<Answer>
  /** A page as a browser reads it: its status and its text. */
  page(path: string, method?: string): Promise<Response>
  /** A form as a browser sends it. */
  form(path: string, fields: Readonly<Record<string, string>>): Promise<Response>
}

/** What came back, read as JSON. */
export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly body: Record<string, unknown>
}

/** The whole product over this test's database, without a network. */
export function appOver(
  db: TestDb,
  over: Partial<Deps> = {},
  pages: Hono<HttpEnv> = new Hono<HttpEnv>(),
  { isMeasured = false }: { readonly isMeasured?: boolean } = {},
): Hono<HttpEnv> {
  const {
    actor: _actor,
    requestId: _id,
    idempotencyKey: _key,
    ...usual
  } = testContext(db, { role: 'worker', userId: null }, over)
  const deps = { ...usual, setReport: reportPdf }
  if (!isMeasured) return createApp(deps, pages)
  return createApp(deps, pages, undefined, { vitals: createVitals(deps), metricsFor: 'everybody' })
}

/** Somebody who calls the API with a key of the actor's. */
export async function callerOf(db: TestDb, app: Hono<HttpEnv>, actor: Actor): Promise<Caller> {
  const key = await aKey(db, actor)
  const ask = async (
    path: string,
    extra: Record<string, string>,
    init: { readonly method?: string; readonly body?: string } = {},
  ): Promise<Answer> => {
    const own = { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' }
    const response = await app.request(`/api/v1${path}`, { ...init, headers: { ...own, ...extra } })
    return {
      status: response.status,
      headers: response.headers,
      body: await bodyOf(response),
    }
  }
  return {
    get: (path, headers = {}) => ask(path, headers),
    post: (path, body, headers = {}) =>
      ask(path, headers, { method: 'POST', body: JSON.stringify(body) }),
    page: async (path, method = 'GET') => app.request(path, { method, headers: asBrowser(key) }),
    form: async (path, fields) =>
      app.request(path, {
        method: 'POST',
        headers: asBrowser(key),
        body: new URLSearchParams(fields).toString(),
      }),
    delete: (path) => ask(path, {}, { method: 'DELETE' }),
  }
}

const asBrowser = (key: string) => ({
  Authorization: `Bearer ${key}`,
  Accept: 'text/html',
  'Content-Type': 'application/x-www-form-urlencoded',
})

/** What is no JSON, such as a stream of events, as its text. */
async function bodyOf(response: Response): Promise<Answer['body']> {
  const isJson = response.headers.get('Content-Type')?.includes('json') === true
  return isJson ? ((await response.json()) as Answer['body']) : { text: await response.text() }
}
