import type { ErrorHandler, Context as HttpContext } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { HttpEnv } from '../api/http-env.ts'
import { problemOf, refuse } from '../api/refusal.ts'
import { ActionError } from '../src/errors.ts'
import { ownPath } from './own-path.ts'
import { RefusalPage } from './pages/refusal.tsx'
import { proofPath } from './parts/proof-first.tsx'
import { show } from './show.tsx'
import { viewOf } from './view.ts'

/**
 * Answers a thrown error as a page to whoever asked for one, and as a problem to everybody else. Who is not signed in goes to
 * the first page, and from there back to where they were.
 */
export const refusePage: ErrorHandler<HttpEnv> = (error, c) => {
  if (!asksForPage(c) || error instanceof HTTPException) return refuse(error, c)
  if (c.req.method === 'GET' && error instanceof ActionError && error.code === 'not-signed-in') {
    const { pathname, search } = new URL(c.req.url)
    return c.redirect(`/?${new URLSearchParams({ verder: pathname + search }).toString()}`, 303)
  }
  if (error instanceof ActionError && error.code === 'proof-needed')
    return c.redirect(proofPath(whereFrom(c)), 303)
  const { status, code, title, detail, requestId } = problemOf(error, c)
  const view = viewOf(c)
  return show(c, {
    view,
    title: code === 'not-found' ? view.t.refusal.notFoundTitle : title,
    body: <RefusalPage t={view.t} refusal={{ code, title, detail, requestId }} />,
    status,
  })
}

/** The page from which somebody asked: its own address, or that of the form that was sent. */
function whereFrom(c: HttpContext<HttpEnv>): string {
  if (c.req.method === 'GET') return c.req.path
  const from = c.req.header('Referer') ?? ''
  return (URL.canParse(from) && ownPath(new URL(from).pathname)) || '/'
}

function asksForPage(c: HttpContext<HttpEnv>): boolean {
  return (c.req.header('Accept') ?? '').includes('text/html')
}
