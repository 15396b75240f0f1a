import { Hono, type Context as HttpContext } from 'hono'
import { contextOf } from '../../api/caller.ts'
import type { HttpEnv } from '../../api/http-env.ts'
import { listReadyOffers } from '../../src/actions/offer/list-ready.ts'
import { readNames } from '../../src/actions/reference/names.ts'
import { listRounds } from '../../src/actions/round/list.ts'
import { Result } from '../pages/several.tsx'
import { ToSendPage } from '../pages/to-send.tsx'
import type { Refusal } from '../parts/notice.tsx'
import { book, send, textsOf } from '../several.ts'
import { show } from '../show.tsx'
import { viewOf } from '../view.ts'

/** Plan first, send later: what was approved and not sent, and sending it. */
export function toSendRoutes(): Hono<HttpEnv> {
  const routes = new Hono<HttpEnv>()
  routes.get('/inbox/versturen', (c) => toSendPage(c))
  routes.post('/inbox/versturen', async (c) => {
    const form = await c.req.parseBody({ all: true })
    const view = viewOf(c)
    if (textsOf(form['voorstel']).length === 0) {
      return toSendPage(c, { detail: view.t.work.send.nothing, fields: [] })
    }
    const isBooking = form['stap'] === 'boeken'
    const { rows, done } = await (isBooking ? book : send)(contextOf(c), view, form)
    const { rounds, work } = view.t
    const say = isBooking ? rounds.bookedTitle : work.several.send.doneTitle
    const title = say(done, rows.length)
    const body = (
      <Result view={view} title={title} rows={rows} back="/inbox">
        <a class="button quiet" href="/inbox/versturen">
          {view.t.work.send.title}
        </a>
      </Result>
    )
    return show(c, { view, title, body })
  })
  return routes
}

async function toSendPage(c: HttpContext<HttpEnv>, refusal?: Refusal) {
  const context = contextOf(c)
  const view = viewOf(c)
  const names = await readNames(context, {})
  const { items } = await listReadyOffers(context, {})
  const { items: rounds } = await listRounds(context, { status: 'running' })
  const chosen = view.query['keus'] === 'ja' ? new Set(c.req.queries('aanvraag')) : undefined
  const formKey = crypto.randomUUID()
  return show(c, {
    view,
    title: view.t.work.send.title,
    status: refusal === undefined ? 200 : 422,
    body: <ToSendPage {...{ view, names, items, rounds, chosen, formKey, refusal }} />,
  })
}
