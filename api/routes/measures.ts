import { createRoute } from '@hono/zod-openapi'
import { readMeasures, readMeasuresInput } from '../../src/actions/measures/read.ts'
import { measuresAnswer } from '../answers/measures.ts'
import { contextOf } from '../caller.ts'
import { inJson } from '../json.ts'
import { answers } from '../operation.ts'
import { createRouter } from '../router.ts'

const read = createRoute({
  method: 'get',
  path: '/measures',
  tags: ['Cijfers'],
  summary: 'De cijfers van een pool of een bestuur over een periode, met hun definitie',
  request: { query: readMeasuresInput },
  responses: answers(
    'Per maat, periode en groep één waarde; wat verborgen blijft, is leeg.',
    measuresAnswer,
  ),
})

/** Measures of the pilot. */
export const measuresRoutes = createRouter().openapi(read, async (c) =>
  c.json(inJson(await readMeasures(contextOf(c), c.req.valid('query'))), 200),
)
