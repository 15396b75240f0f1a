import { Hono, type Context as HttpContext } from 'hono'
import { contextOf } from '../../api/caller.ts'
import type { HttpEnv } from '../../api/http-env.ts'
import { readNames } from '../../src/actions/reference/names.ts'
import { readReference } from '../../src/actions/reference/read.ts'
import { listRequests, listRequestsInput } from '../../src/actions/request/list.ts'
import { startRun, startRunInput } from '../../src/actions/run/start.ts'
import { ActionError } from '../../src/errors.ts'
import { Inbox } from '../pages/inbox.tsx'
import { readForm } from '../read-form.ts'
import { show } from '../show.tsx'
import { type View, viewOf } from '../view.ts'
import { worklistPage } from './worklist.tsx'

const PAGE_LENGTH = 25

/** The requests: for a coordinator with what is to be done and the search for substitutes, for a school the own ones. */
export function inboxRoutes(): Hono<HttpEnv> {
  const routes = new Hono<HttpEnv>()
  routes.get('/inbox', (c) =>
    contextOf(c).actor.role === 'coordinator' ? worklistPage(c) : ownRequestsPage(c),
  )
  routes.get('/inbox/zoek', (c) => c.redirect('/inbox', 303))
  routes.post('/inbox/zoek', async (c) => {
    const context = contextOf(c)
    try {
      const run = await startRun(context, readForm(startRunInput, await c.req.parseBody()))
      return c.redirect(`/zoektocht/${run.runId}`, 303)
    } catch (error) {
      if (!(error instanceof ActionError) || error.code === 'not-allowed') throw error
      const { runId } = error.facts
      if (error.code === 'already-running' && typeof runId === 'string')
        return c.redirect(`/zoektocht/${runId}`, 303)
      return worklistPage(c, error)
    }
  })
  return routes
}

async function ownRequestsPage(c: HttpContext<HttpEnv>) {
  const context = contextOf(c)
  const view = viewOf(c)
  const names = await readNames(context, {})
  const { items, next } = await listRequests(
    context,
    readForm(listRequestsInput, listInputOf(view)),
  )
  const { sites } = await readReference(context, {})
  const choices = {
    vakken: Object.entries(names.vakken).map(([value, text]) => ({ value, text })),
    sites: sites.map(({ id, name }) => ({ value: id, text: name })),
  }
  return show(c, {
    view,
    title: view.t.inbox.ownTitle,
    body: <Inbox {...{ view, names, items, next, choices }} />,
  })
}

function listInputOf({ query, today }: View) {
  const { stand = 'open', vanaf = 'vandaag' } = query
  return {
    vak: query['vak'],
    level: query['niveau'],
    siteId: query['school'],
    status: stand === 'elke' ? undefined : stand,
    from: vanaf === 'vandaag' ? today : undefined,
    after: query['na'],
    limit: PAGE_LENGTH,
  }
}
