import { createRoute } from '@hono/zod-openapi'
import { exportMeasures, exportMeasuresInput } from '../../src/actions/measures/export.ts'
import { readMeasures, readMeasuresInput } from '../../src/actions/measures/read.ts'
import { listMeasureRows, listMeasureRowsInput } from '../../src/actions/measures/rows.ts'
import { exportedMeasuresAnswer, measureRowsAnswer, measuresAnswer } from '../answers/measures.ts'
import { contextOf } from '../caller.ts'
import { inJson } from '../json.ts'
import { answers, idempotencyHeader, jsonBody } from '../operation.ts'
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

const listRows = createRoute({
  method: 'get',
  path: '/measures/rows',
  tags: ['Cijfers'],
  summary: 'De aanvragen achter één cijfer, van de eigen pool of het eigen bestuur',
  request: { query: listMeasureRowsInput },
  responses: answers('Het cijfer, en wat elke aanvraag eraan bijdraagt.', measureRowsAnswer),
})

const exported = createRoute({
  method: 'post',
  path: '/measures/exports',
  tags: ['Cijfers'],
  summary: 'De cijfers van een dashboard om mee te nemen; wie dat deed, wordt vastgelegd',
  request: { headers: idempotencyHeader, body: jsonBody(exportMeasuresInput) },
  responses: answers('Alle dagen samen, en langs de periode.', exportedMeasuresAnswer),
})

/** Measures of the pilot. */
export const measuresRoutes = createRouter()
  .openapi(read, async (c) =>
    c.json(inJson(await readMeasures(contextOf(c), c.req.valid('query'))), 200),
  )
  .openapi(listRows, async (c) =>
    c.json(inJson(await listMeasureRows(contextOf(c), c.req.valid('query'))), 200),
  )
  .openapi(exported, async (c) =>
    c.json(inJson(await exportMeasures(contextOf(c), c.req.valid('json'))), 200),
  )
