import { createRoute } from '@hono/zod-openapi'
import { exportDemand, exportDemandInput } from '../../src/actions/demand/export.ts'
import { readDemand, readDemandInput } from '../../src/actions/demand/read.ts'
import { readAspects, readAspectsInput } from '../../src/actions/measures/aspects.ts'
import { exportMeasures, exportMeasuresInput } from '../../src/actions/measures/export.ts'
import { readMeasures, readMeasuresInput } from '../../src/actions/measures/read.ts'
import { exportReport, exportReportInput } from '../../src/actions/measures/report.ts'
import { listMeasureRows, listMeasureRowsInput } from '../../src/actions/measures/rows.ts'
import { notFound } from '../../src/errors.ts'
import { aspectsAnswer, reportAnswer } from '../answers/aspects.ts'
import { demandAnswer } from '../answers/demand.ts'
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

const demand = createRoute({
  method: 'get',
  path: '/demand',
  tags: ['Cijfers'],
  summary:
    'Hoe de vraag zich ontwikkelt, en wat de volgende periode naar verwachting wordt gevraagd',
  request: { query: readDemandInput },
  responses: answers(
    'Per week (of maand) wat werd gevraagd, en per vak en niveau een verwachting met marge.',
    demandAnswer,
  ),
})

const exportedDemand = createRoute({
  method: 'post',
  path: '/demand/exports',
  tags: ['Cijfers'],
  summary: 'De ontwikkeling van de vraag om mee te nemen; wie dat deed, wordt vastgelegd',
  request: { headers: idempotencyHeader, body: jsonBody(exportDemandInput) },
  responses: answers('Hetzelfde als zonder meenemen.', demandAnswer),
})

const exported = createRoute({
  method: 'post',
  path: '/measures/exports',
  tags: ['Cijfers'],
  summary: 'De cijfers van een dashboard om mee te nemen; wie dat deed, wordt vastgelegd',
  request: { headers: idempotencyHeader, body: jsonBody(exportMeasuresInput) },
  responses: answers('Alle dagen samen, en langs de periode.', exportedMeasuresAnswer),
})

const answered = createRoute({
  method: 'get',
  path: '/measures/aspects',
  tags: ['Cijfers'],
  summary: 'De vragen uit de plannen, elk met een antwoord uit de cijfers',
  request: { query: readAspectsInput },
  responses: answers(
    'Per vraag het antwoord, de reden en de cijfers in de zin; en alle cijfers eronder.',
    aspectsAnswer,
  ),
})

const reported = createRoute({
  method: 'post',
  path: '/measures/reports',
  tags: ['Cijfers'],
  summary: 'Het rapport als pdf, per uitgave; wie het meenam, wordt vastgelegd',
  request: { headers: idempotencyHeader, body: jsonBody(exportReportInput) },
  responses: answers('De pdf in base64, met de antwoorden die erin staan.', reportAnswer),
})

/** Measures of the pilot. */
export const measuresRoutes = createRouter()
  .openapi(read, async (c) =>
    c.json(inJson(await readMeasures(contextOf(c), c.req.valid('query'))), 200),
  )
  .openapi(demand, async (c) =>
    c.json(inJson(await readDemand(contextOf(c), c.req.valid('query'))), 200),
  )
  .openapi(exportedDemand, async (c) =>
    c.json(inJson(await exportDemand(contextOf(c), c.req.valid('json'))), 200),
  )
  .openapi(listRows, async (c) =>
    c.json(inJson(await listMeasureRows(contextOf(c), c.req.valid('query'))), 200),
  )
  .openapi(exported, async (c) =>
    c.json(inJson(await exportMeasures(contextOf(c), c.req.valid('json'))), 200),
  )
  .openapi(answered, async (c) =>
    c.json(inJson(await readAspects(contextOf(c), c.req.valid('query'))), 200),
  )
  .openapi(reported, async (c) => {
    const { setReport, now } = c.var.deps
    if (setReport === undefined) throw notFound()
    const report = await exportReport(contextOf(c), c.req.valid('json'))
    const { aspects, edition, series } = report
    const pdf = await setReport(now, report)
    const base64 = Buffer.from(pdf).toString('base64')
    return c.json(inJson({ edition, days: series.days, aspects, base64 }), 200)
  })
