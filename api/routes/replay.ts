import { createRoute } from '@hono/zod-openapi'
import { askForReplay } from '../../src/actions/replay/ask.ts'
import { listReplays, listReplaysInput } from '../../src/actions/replay/list.ts'
import { askReplayInput } from '../../src/actions/replay/question.ts'
import { showReplay } from '../../src/actions/replay/show.ts'
import { stopReplay } from '../../src/actions/replay/stop.ts'
import { pageAnswer } from '../answers/common.ts'
import { replayAnswer, replayLineAnswer } from '../answers/replay.ts'
import { contextOf } from '../caller.ts'
import { inJson } from '../json.ts'
import { answers, begins, etagOf, idempotencyHeader, idParam, jsonBody } from '../operation.ts'
import { createRouter } from '../router.ts'

const tags = ['Naspelen']

const ask = createRoute({
  method: 'post',
  path: '/pools/{id}/replays',
  tags,
  summary: 'Speel een periode na onder andere spelregels, besturen of bezetting',
  request: {
    params: idParam,
    headers: idempotencyHeader,
    body: jsonBody(askReplayInput.omit({ poolId: true })),
  },
  responses: begins(
    'Het naspelen, dat nu begint; Location zegt waar het te volgen is.',
    replayAnswer,
  ),
})

const list = createRoute({
  method: 'get',
  path: '/pools/{id}/replays',
  tags,
  summary: 'Wat van een pool is nagespeeld, het nieuwste eerst',
  request: { params: idParam, query: listReplaysInput.omit({ poolId: true }) },
  responses: answers('Een bladzijde vragen, zonder hun uitkomst.', pageAnswer(replayLineAnswer)),
})

const show = createRoute({
  method: 'get',
  path: '/replays/{id}',
  tags,
  summary: 'Eén naspelen: hoe ver het is, of wat het opleverde',
  request: { params: idParam },
  responses: answers('De vraag met haar uitkomst; de ETag is haar versie.', replayAnswer),
})

const stop = createRoute({
  method: 'post',
  path: '/replays/{id}/stop',
  tags,
  summary: 'Laat naspelen stoppen met de trekkingen die klaar zijn',
  request: { params: idParam, headers: idempotencyHeader },
  responses: answers('Het naspelen; het stopt binnen een paar tellen.', replayAnswer),
})

/** Terms that are played again: for the coordinator of their pool. */
export const replayRoutes = createRouter()
  .openapi(ask, async (c) => {
    const input = { ...c.req.valid('json'), poolId: c.req.valid('param').id }
    const asked = await askForReplay(contextOf(c), input)
    return c.json(inJson(asked), 202, { Location: `/api/v1/replays/${asked.replayId}` })
  })
  .openapi(list, async (c) => {
    const input = { ...c.req.valid('query'), poolId: c.req.valid('param').id }
    return c.json(inJson(await listReplays(contextOf(c), input)), 200)
  })
  .openapi(show, async (c) => {
    const found = await showReplay(contextOf(c), { replayId: c.req.valid('param').id })
    return c.json(inJson(found), 200, etagOf(found.version))
  })
  .openapi(stop, async (c) => {
    const stopped = await stopReplay(contextOf(c), { replayId: c.req.valid('param').id })
    return c.json(inJson(stopped), 200)
  })
