import { Hono, type Context as HttpContext } from 'hono'
import { contextOf } from '../../api/caller.ts'
import type { HttpEnv } from '../../api/http-env.ts'
import {
  readOutbox,
  readOutboxInput,
  showLetter,
  showLetterInput,
} from '../../src/actions/delivery/outbox.ts'
import { notFound } from '../../src/errors.ts'
import { LetterPage, Outbox } from '../pages/outbox.tsx'
import { readAddress } from '../read-address.ts'
import { show } from '../show.tsx'
import { viewOf } from '../view.ts'

/** The outbox of a demonstration. */
export function outboxRoutes(): Hono<HttpEnv> {
  const routes = new Hono<HttpEnv>()
  routes.get('/postvak-uit', async (c) => {
    const view = viewOf(c)
    const asked = readAddress(readOutboxInput, { before: view.query['voor'] })
    const outbox = await readOutbox(contextOf(c), asked)
    const title = view.t.delivery.outbox.title
    return show(c, { view, title, body: <Outbox view={view} outbox={outbox} /> })
  })
  routes.get('/postvak-uit/:id', async (c) => {
    const view = viewOf(c)
    const letter = await letterOf(c)
    return show(c, { view, title: letter.subject, body: <LetterPage {...{ view, letter }} /> })
  })
  // As it was written, under rules of its own (api/app.ts): its styles stand in it, and it may fetch nothing.
  routes.get('/postvak-uit/:id/mail', async (c) => {
    const { html } = await letterOf(c)
    if (html === null) throw notFound()
    c.header('Cache-Control', 'no-store')
    return c.html(html)
  })
  return routes
}

async function letterOf(c: HttpContext<HttpEnv>) {
  const asked = readAddress(showLetterInput, { deliveryId: c.req.param('id') })
  return showLetter(contextOf(c), asked)
}
