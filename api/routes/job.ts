import { createRoute, z } from '@hono/zod-openapi'
import {
  listUndelivered,
  listUndeliveredInput,
} from '../../src/actions/delivery/list-undelivered.ts'
import { retryUndelivered } from '../../src/actions/delivery/retry.ts'
import { listJobs, listJobsInput } from '../../src/actions/job/list.ts'
import { retryFailedJob } from '../../src/actions/job/retry.ts'
import { idAnswer } from '../answers/common.ts'
import { jobsAnswer, undeliveredAnswer } from '../answers/job.ts'
import { contextOf } from '../caller.ts'
import { inJson } from '../json.ts'
import { answers, idempotencyHeader, idParam } from '../operation.ts'
import { createRouter } from '../router.ts'

const tags = ['Taken en berichten']

const jobs = createRoute({
  method: 'get',
  path: '/jobs',
  tags,
  summary: 'Het werk van de worker: hoeveel er wacht, en wat mislukte of is opgegeven',
  request: { query: listJobsInput },
  responses: answers('Het werk per soort, en elke taak die mislukte.', jobsAnswer),
})

const retryJob = createRoute({
  method: 'post',
  path: '/jobs/{id}/retry',
  tags,
  summary: 'Probeer een taak opnieuw die mislukte of is opgegeven',
  request: { params: idParam, headers: idempotencyHeader },
  responses: answers('De taak wordt nu geprobeerd.', z.strictObject({ jobId: idAnswer })),
})

const undelivered = createRoute({
  method: 'get',
  path: '/deliveries',
  tags,
  summary: 'Berichten die niet aankomen',
  request: { query: listUndeliveredInput },
  responses: answers('De berichten, zonder hun tekst.', undeliveredAnswer),
})

const retryDelivery = createRoute({
  method: 'post',
  path: '/deliveries/{id}/retry',
  tags,
  summary: 'Verstuur een bericht opnieuw dat niet aankwam',
  request: { params: idParam, headers: idempotencyHeader },
  responses: answers(
    'Het bericht wordt opnieuw geprobeerd.',
    z.strictObject({ deliveryId: idAnswer }),
  ),
})

/** The work of the worker, for who configures; messages that do not get there, for coordinators of their pools. */
export const jobRoutes = createRouter()
  .openapi(jobs, async (c) =>
    c.json(inJson(await listJobs(contextOf(c), c.req.valid('query'))), 200),
  )
  .openapi(retryJob, async (c) => {
    const found = await retryFailedJob(contextOf(c), { jobId: c.req.valid('param').id })
    return c.json(inJson(found), 200)
  })
  .openapi(undelivered, async (c) =>
    c.json(inJson(await listUndelivered(contextOf(c), c.req.valid('query'))), 200),
  )
  .openapi(retryDelivery, async (c) => {
    const found = await retryUndelivered(contextOf(c), { deliveryId: c.req.valid('param').id })
    return c.json(inJson(found), 200)
  })
