import { createRoute, z } from '@hono/zod-openapi'
import { listSearchTimes } from '../../src/actions/search-time/list.ts'
import { noteSearchTime, noteSearchTimeInput } from '../../src/actions/search-time/note.ts'
import { dayAnswer, idAnswer } from '../answers/common.ts'
import { contextOf } from '../caller.ts'
import { inJson } from '../json.ts'
import { answers, idempotencyHeader, jsonBody } from '../operation.ts'
import { createRouter } from '../router.ts'

const tags = ['Zoektijd']
const minutesAnswer = z.int().nullable()
const searchTimeAnswer = z
  .strictObject({
    poolId: idAnswer,
    poolName: z.string(),
    boardId: idAnswer,
    boardName: z.string(),
    siteId: idAnswer,
    siteName: z.string(),
    month: dayAnswer,
    directorMinutes: minutesAnswer,
    plannerMinutes: minutesAnswer,
  })
  .openapi('SearchTime')

const list = createRoute({
  method: 'get',
  path: '/search-times',
  tags,
  summary: 'Hoeveel tijd scholen kwijt waren aan het zoeken van vervanging, per maand',
  responses: answers(
    'De laatste maanden eerst.',
    z.strictObject({ items: z.array(searchTimeAnswer) }),
  ),
})

const note = createRoute({
  method: 'post',
  path: '/search-times',
  tags,
  summary: 'Noteer de zoektijd van een school in een maand, in de plaats van wat er stond',
  request: { headers: idempotencyHeader, body: jsonBody(noteSearchTimeInput) },
  responses: answers(
    'De school en de eerste dag van de maand.',
    z.strictObject({ siteId: idAnswer, month: dayAnswer }).openapi('SearchTimeNoted'),
  ),
})

/** How long schools spend on finding somebody. */
export const searchTimeRoutes = createRouter()
  .openapi(list, async (c) => c.json(inJson(await listSearchTimes(contextOf(c), {})), 200))
  .openapi(note, async (c) =>
    c.json(inJson(await noteSearchTime(contextOf(c), c.req.valid('json'))), 200),
  )
