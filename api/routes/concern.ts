import { createRoute, z } from '@hono/zod-openapi'
import { listConcerns, listConcernsInput } from '../../src/actions/concern/list.ts'
import { noteConcern, noteConcernInput } from '../../src/actions/concern/note.ts'
import { settleConcern, settleConcernInput } from '../../src/actions/concern/settle.ts'
import { idAnswer } from '../answers/common.ts'
import { concernItemAnswer } from '../answers/concern.ts'
import { contextOf } from '../caller.ts'
import { inJson } from '../json.ts'
import { answers, idempotencyHeader, idParam, jsonBody } from '../operation.ts'
import { createRouter } from '../router.ts'

const tags = ['Knelpunten']
const headers = idempotencyHeader
const concernAnswer = z.strictObject({ concernId: idAnswer }).openapi('ConcernChanged')

const list = createRoute({
  method: 'get',
  path: '/concerns',
  tags,
  summary: 'Gaten in wet of afspraken, geschillen, en wat buiten het systeem is geregeld',
  request: { query: listConcernsInput },
  responses: answers(
    'Wat nog open is, het oudste eerst; of wat het laatst is opgelost.',
    z.strictObject({ items: z.array(concernItemAnswer) }),
  ),
})

const note = createRoute({
  method: 'post',
  path: '/concerns',
  tags,
  summary: 'Noteer een knelpunt, zonder gegevens over mensen',
  request: { headers, body: jsonBody(noteConcernInput) },
  responses: answers('Het knelpunt.', concernAnswer),
})

const settle = createRoute({
  method: 'post',
  path: '/concerns/{id}/settle',
  tags,
  summary: 'Leg vast hoe een knelpunt afliep',
  request: {
    params: idParam,
    headers,
    body: jsonBody(settleConcernInput.omit({ concernId: true })),
  },
  responses: answers('Het knelpunt.', concernAnswer),
})

/** What people of a pool ran into. */
export const concernRoutes = createRouter()
  .openapi(list, async (c) =>
    c.json(inJson(await listConcerns(contextOf(c), c.req.valid('query'))), 200),
  )
  .openapi(note, async (c) => c.json(await noteConcern(contextOf(c), c.req.valid('json')), 200))
  .openapi(settle, async (c) => {
    const input = { ...c.req.valid('json'), concernId: c.req.valid('param').id }
    return c.json(await settleConcern(contextOf(c), input), 200)
  })
