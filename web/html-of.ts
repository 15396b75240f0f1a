import { html } from 'hono/html'
import type { Child } from 'hono/jsx'

/** Something as its HTML. Throws where a part of it waits: nothing of the pages does. */
export function htmlOf(body: Child): string {
  const rendered = html`${body}`
  if (rendered instanceof Promise) throw new Error('pages are ready at once')
  return rendered.toString()
}
