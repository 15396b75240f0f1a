import { createApp } from '../../api/app.ts'
import { openApiDocument } from '../../api/routes.ts'
import type { Deps } from '../../src/context.ts'
import { createPages } from '../../web/app.tsx'
import { refusePage } from '../../web/refuse-page.tsx'
import { testContext } from './build/context.ts'
import type { TestDb } from './use-db.ts'

/** What a browser got: a page, or where it was sent on to. */
export interface Visited {
  readonly status: number
  readonly text: string
  readonly to: string | null
  readonly headers: Headers
}

/** A browser without a window: it keeps its cookies, says where it comes from, and follows nothing by itself. */
export interface Visitor {
  readonly cookies: Map<string, string>
  get(path: string, headers?: Record<string, string>): Promise<Visited>
  post(
    path: string,
    form: Record<string, string>,
    headers?: Record<string, string>,
  ): Promise<Visited>
}

/** The product with its pages over this test's database, without a network. */
export function productOver(db: TestDb, over: Partial<Deps> = {}) {
  const {
    actor: _actor,
    requestId: _id,
    idempotencyKey: _key,
    ...deps
  } = testContext(db, { role: 'worker', userId: null }, over)
  const pages = createPages({ demoUsers: [], openApiDocument })
  return { deps, app: createApp(deps, pages, refusePage) }
}

/** Somebody with a browser of their own. */
export function visitorOf({ app }: ReturnType<typeof productOver>): Visitor {
  const cookies = new Map<string, string>()
  const ask = async (
    path: string,
    headers: Record<string, string>,
    form?: Record<string, string>,
  ): Promise<Visited> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const own = { Accept: 'text/html', 'Sec-Fetch-Site': 'same-origin', 'User-Agent': 'Firefox' }
    const init =
      form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form).toString() }
    const typed = { 'Content-Type': 'application/x-www-form-urlencoded' }
    const answer = await app.request(path, {
      ...init,
      headers: { ...own, ...(form && typed), ...(cookie !== '' && { cookie }), ...headers },
    })
    for (const line of answer.headers.getSetCookie()) keep(cookies, line)
    const to = answer.headers.get('Location')
    return { status: answer.status, text: await answer.text(), to, headers: answer.headers }
  }
  return {
    cookies,
    get: (path, headers = {}) => ask(path, headers),
    post: (path, form, headers = {}) => ask(path, headers, form),
  }
}

/** A cookie that has no time left is thrown away. */
function keep(cookies: Map<string, string>, line: string): void {
  const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
  if (/max-age=0/i.test(line)) cookies.delete(name)
  else cookies.set(name, value)
}
