import { createRoute } from '@hono/zod-openapi'
import { addException, addExceptionInput } from '../../src/actions/availability/add-exception.ts'
import {
  confirmAvailability,
  confirmAvailabilityInput,
} from '../../src/actions/availability/confirm.ts'
import {
  removeException,
  removeExceptionInput,
} from '../../src/actions/availability/remove-exception.ts'
import { saveWeek, saveWeekInput } from '../../src/actions/availability/save-week.ts'
import { showAvailability, showAvailabilityInput } from '../../src/actions/availability/show.ts'
import { availabilityAnswer } from '../answers/availability.ts'
import { contextOf } from '../caller.ts'
import { inJson } from '../json.ts'
import { answers, idempotencyHeader, jsonBody } from '../operation.ts'
import { createRouter } from '../router.ts'

const tags = ['Beschikbaarheid']
const responses = answers('De beschikbaarheid, met wat daar niet bij past.', availabilityAnswer)

const show = createRoute({
  method: 'get',
  path: '/availability',
  tags,
  summary: 'Wanneer u kunt, of een vervanger van uw pool (memberId)',
  request: { query: showAvailabilityInput },
  responses,
})

const week = createRoute({
  method: 'put',
  path: '/availability/week',
  tags,
  summary: 'Bewaar de gewone week, vanaf vandaag',
  request: { headers: idempotencyHeader, body: jsonBody(saveWeekInput) },
  responses,
})

const add = createRoute({
  method: 'post',
  path: '/availability/exceptions',
  tags,
  summary: 'Voeg dagen toe die anders zijn; niemand vraagt waarom',
  request: { headers: idempotencyHeader, body: jsonBody(addExceptionInput) },
  responses,
})

const remove = createRoute({
  method: 'post',
  path: '/availability/exceptions/remove',
  tags,
  summary: 'Haal zulke dagen weg',
  request: { headers: idempotencyHeader, body: jsonBody(removeExceptionInput) },
  responses,
})

const confirm = createRoute({
  method: 'post',
  path: '/availability/confirm',
  tags,
  summary: 'Zeg dat het nog klopt',
  request: { headers: idempotencyHeader, body: jsonBody(confirmAvailabilityInput) },
  responses,
})

/** When members can be asked: kept by themselves, or by a coordinator of their pool on behalf. */
export const availabilityRoutes = createRouter()
  .openapi(show, async (c) =>
    c.json(inJson(await showAvailability(contextOf(c), c.req.valid('query'))), 200),
  )
  .openapi(week, async (c) =>
    c.json(inJson(await saveWeek(contextOf(c), c.req.valid('json'))), 200),
  )
  .openapi(add, async (c) =>
    c.json(inJson(await addException(contextOf(c), c.req.valid('json'))), 200),
  )
  .openapi(remove, async (c) =>
    c.json(inJson(await removeException(contextOf(c), c.req.valid('json'))), 200),
  )
  .openapi(confirm, async (c) =>
    c.json(inJson(await confirmAvailability(contextOf(c), c.req.valid('json'))), 200),
  )
