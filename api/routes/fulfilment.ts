import { createRoute } from '@hono/zod-openapi'
import { listFulfilments, listFulfilmentsInput } from '../../src/actions/fulfilment/list.ts'
import { listPaidCancellations } from '../../src/actions/fulfilment/list-paid-cancellations.ts'
import { rateFulfilment, rateFulfilmentInput } from '../../src/actions/fulfilment/rate.ts'
import { recordFulfilment, recordFulfilmentInput } from '../../src/actions/fulfilment/record.ts'
import { pageAnswer } from '../answers/common.ts'
import {
  fulfilmentItemAnswer,
  paidCancellationAnswer,
  ratedFulfilmentAnswer,
  recordedFulfilmentAnswer,
} from '../answers/fulfilment.ts'
import { contextOf } from '../caller.ts'
import { inJson } from '../json.ts'
import { answers, idempotencyHeader, idParam, jsonBody } from '../operation.ts'
import { createRouter } from '../router.ts'

const tags = ['Inzet']
const inAddress = { assignmentId: true } as const

const hours = createRoute({
  method: 'post',
  path: '/assignments/{id}/hours',
  tags,
  summary: 'Bevestig de gewerkte uren',
  request: {
    params: idParam,
    headers: idempotencyHeader,
    body: jsonBody(recordFulfilmentInput.omit(inAddress)),
  },
  responses: answers('De uren, wat ze kosten en wat ze bespaarden.', recordedFulfilmentAnswer),
})

const fit = createRoute({
  method: 'post',
  path: '/assignments/{id}/fit',
  tags,
  summary: 'Zeg hoe iemand paste; voor een gesprek, nooit voor het kiezen',
  request: {
    params: idParam,
    headers: idempotencyHeader,
    body: jsonBody(rateFulfilmentInput.omit(inAddress)),
  },
  responses: answers('Van welke uren het gezegd is.', ratedFulfilmentAnswer),
})

const fulfilments = createRoute({
  method: 'get',
  path: '/fulfilments',
  tags,
  summary: 'Bevestigde uren met kosten en besparing',
  request: { query: listFulfilmentsInput },
  responses: answers('Een bladzijde bevestigde uren.', pageAnswer(fulfilmentItemAnswer)),
})

const paidCancellations = createRoute({
  method: 'get',
  path: '/paid-cancellations',
  tags,
  summary: 'Lessen die zijn afgezegd maar wel worden betaald',
  request: { query: listFulfilmentsInput },
  responses: answers('Een bladzijde, per inzet.', pageAnswer(paidCancellationAnswer)),
})

/** The hours that came of assignments, and what is paid without any. */
export const fulfilmentRoutes = createRouter()
  .openapi(hours, async (c) => {
    const input = { ...c.req.valid('json'), assignmentId: c.req.valid('param').id }
    return c.json(inJson(await recordFulfilment(contextOf(c), input)), 200)
  })
  .openapi(fit, async (c) => {
    const input = { ...c.req.valid('json'), assignmentId: c.req.valid('param').id }
    return c.json(inJson(await rateFulfilment(contextOf(c), input)), 200)
  })
  .openapi(fulfilments, async (c) =>
    c.json(inJson(await listFulfilments(contextOf(c), c.req.valid('query'))), 200),
  )
  .openapi(paidCancellations, async (c) =>
    c.json(inJson(await listPaidCancellations(contextOf(c), c.req.valid('query'))), 200),
  )
