import type { Context as HttpContext } from 'hono'
import { html } from 'hono/html'
import type { Child } from 'hono/jsx'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { HttpEnv } from '../api/http-env.ts'
import { Layout } from './parts/layout.tsx'
import type { View } from './view.ts'

/** One page: its title and what stands in it. */
export interface Page {
  readonly view: View
  readonly title: string
  readonly body: Child
  readonly status?: ContentfulStatusCode
}

/** Answers with a page. What it says is of this person and this moment, so nobody keeps it. */
export function show(c: HttpContext<HttpEnv>, { view, title, body, status = 200 }: Page) {
  c.header('Cache-Control', 'no-store')
  c.header('Vary', 'Accept, Accept-Language, Cookie')
  // The address of a form that was refused shows nothing by itself: stay where the form is.
  if (c.req.method !== 'GET') c.header('HX-Push-Url', 'false')
  return c.html(
    html`<!doctype html>${(
      <Layout view={view} title={title}>
        {body}
      </Layout>
    )}`,
    status,
  )
}
