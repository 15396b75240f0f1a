import { Hono } from 'hono'
import { contextOf } from '../../api/caller.ts'
import type { HttpEnv } from '../../api/http-env.ts'
import {
  listUndelivered,
  listUndeliveredInput,
} from '../../src/actions/delivery/list-undelivered.ts'
import { retryDeliveryInput, retryUndelivered } from '../../src/actions/delivery/retry.ts'
import { listJobs, listJobsInput } from '../../src/actions/job/list.ts'
import { retryFailedJob, retryJobInput } from '../../src/actions/job/retry.ts'
import { ActionError } from '../../src/errors.ts'
import { JobsPage } from '../pages/jobs.tsx'
import { Undelivered } from '../pages/undelivered.tsx'
import { readAddress } from '../read-address.ts'
import { show } from '../show.tsx'
import { viewOf } from '../view.ts'

/** What goes on by itself, for who configures; messages that do not get there, for coordinators too. */
export function jobRoutes(): Hono<HttpEnv> {
  const routes = new Hono<HttpEnv>()
  routes.get('/taken', async (c) => {
    const view = viewOf(c)
    const jobs = await listJobs(contextOf(c), listJobsInput.parse({}))
    const title = view.t.delivery.jobs.title
    const hasOutbox = c.var.deps.post.isOutbox
    return show(c, { view, title, body: <JobsPage {...{ view, jobs, hasOutbox }} /> })
  })
  routes.post('/taken/:id/opnieuw', async (c) => {
    const input = readAddress(retryJobInput, { jobId: c.req.param('id') })
    // Somebody was first, or it succeeded meanwhile: the page shows how it is.
    await retryFailedJob(contextOf(c), input).catch(unlessDecided)
    return c.redirect('/taken?gelukt=opnieuw', 303)
  })
  routes.get('/niet-aangekomen', async (c) => {
    const view = viewOf(c)
    const { items } = await listUndelivered(contextOf(c), listUndeliveredInput.parse({}))
    const title = view.t.delivery.undelivered.title
    return show(c, { view, title, body: <Undelivered view={view} items={items} /> })
  })
  routes.post('/niet-aangekomen/:id/opnieuw', async (c) => {
    const input = readAddress(retryDeliveryInput, { deliveryId: c.req.param('id') })
    await retryUndelivered(contextOf(c), input)
    return c.redirect('/niet-aangekomen?gelukt=opnieuw', 303)
  })
  return routes
}

function unlessDecided(error: unknown): void {
  if (!(error instanceof ActionError) || error.code !== 'already-decided') throw error
}
