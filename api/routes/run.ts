import { createRoute } from '@hono/zod-openapi'
import { listRunChanges } from '../../src/actions/run/changes.ts'
import { listRuns, listRunsInput } from '../../src/actions/run/list.ts'
import { showRun } from '../../src/actions/run/show.ts'
import { startRun, startRunInput } from '../../src/actions/run/start.ts'
import { stopRun } from '../../src/actions/run/stop.ts'
import { pageAnswer } from '../answers/common.ts'
import { runAnswer, runChangesAnswer } from '../answers/run.ts'
import { contextOf } from '../caller.ts'
import { inJson } from '../json.ts'
import {
  answers,
  begins,
  etagOf,
  idempotencyHeader,
  idParam,
  jsonBody,
  tells,
} from '../operation.ts'
import { createRouter } from '../router.ts'
import { lastEventIdHeader, tellRun } from '../tell-run.ts'

const tags = ['Zoektocht']

const start = createRoute({
  method: 'post',
  path: '/pools/{id}/runs',
  tags,
  summary: 'Zoek vervangers voor alle open vragen van een pool tegelijk',
  request: {
    params: idParam,
    headers: idempotencyHeader,
    body: jsonBody(startRunInput.omit({ poolId: true })),
  },
  responses: begins('De zoektocht, die nu begint; Location zegt waar hij te volgen is.', runAnswer),
})

const list = createRoute({
  method: 'get',
  path: '/pools/{id}/runs',
  tags,
  summary: 'De zoektochten van een pool, de nieuwste eerst',
  request: { params: idParam, query: listRunsInput.omit({ poolId: true }) },
  responses: answers('Een bladzijde zoektochten.', pageAnswer(runAnswer)),
})

const show = createRoute({
  method: 'get',
  path: '/runs/{id}',
  tags,
  summary: 'Eén zoektocht: hoe ver hij is, of wat hij opleverde',
  request: { params: idParam },
  responses: answers('De zoektocht; de ETag is zijn versie.', runAnswer),
})

const changes = createRoute({
  method: 'get',
  path: '/runs/{id}/changes',
  tags,
  summary: 'Wat anders is dan in het plan ervoor, en waarom',
  request: { params: idParam },
  responses: answers('De wijzigingen.', runChangesAnswer),
})

const stop = createRoute({
  method: 'post',
  path: '/runs/{id}/stop',
  tags,
  summary: 'Laat een zoektocht stoppen met het beste plan tot dan toe',
  request: { params: idParam, headers: idempotencyHeader },
  responses: answers('De zoektocht; hij stopt binnen een paar tellen.', runAnswer),
})

const events = createRoute({
  method: 'get',
  path: '/runs/{id}/events',
  tags,
  summary: 'Volg een zoektocht',
  request: { params: idParam, headers: lastEventIdHeader },
  responses: tells(
    'Per verandering een gebeurtenis `progress` en aan het eind één `end`, elk met de zoektocht zoals GET /runs/{id} die geeft en met zijn versie als id.',
  ),
})

/** Runs: for the coordinator of their pool, who starts, follows and stops them. */
export const runRoutes = createRouter()
  .openapi(start, async (c) => {
    const input = { ...c.req.valid('json'), poolId: c.req.valid('param').id }
    const run = await startRun(contextOf(c), input)
    return c.json(inJson(run), 202, { Location: `/api/v1/runs/${run.runId}` })
  })
  .openapi(list, async (c) => {
    const input = { ...c.req.valid('query'), poolId: c.req.valid('param').id }
    return c.json(inJson(await listRuns(contextOf(c), input)), 200)
  })
  .openapi(show, async (c) => {
    const run = await showRun(contextOf(c), { runId: c.req.valid('param').id })
    return c.json(inJson(run), 200, etagOf(run.version))
  })
  .openapi(changes, async (c) => {
    const found = await listRunChanges(contextOf(c), { runId: c.req.valid('param').id })
    return c.json(inJson(found), 200)
  })
  .openapi(stop, async (c) => {
    const run = await stopRun(contextOf(c), { runId: c.req.valid('param').id })
    return c.json(inJson(run), 200)
  })
  .openapi(events, (c) => tellRun(c, c.req.valid('param').id))
