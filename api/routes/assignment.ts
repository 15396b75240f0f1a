import { createRoute } from '@hono/zod-openapi'
import { cancelAssignment, cancelAssignmentInput } from '../../src/actions/assignment/cancel.ts'
import { changeHours } from '../../src/actions/assignment/change-hours.ts'
import {
  endAssignmentEarly,
  endAssignmentEarlyInput,
} from '../../src/actions/assignment/end-early.ts'
import { extendAssignment, extendAssignmentInput } from '../../src/actions/assignment/extend.ts'
import { changeHoursInput, previewHoursInput } from '../../src/actions/assignment/hours-input.ts'
import { listAssignments, listAssignmentsInput } from '../../src/actions/assignment/list.ts'
import { previewCancel, previewCancelInput } from '../../src/actions/assignment/preview-cancel.ts'
import {
  previewEndEarly,
  previewEndEarlyInput,
} from '../../src/actions/assignment/preview-end-early.ts'
import { previewHours } from '../../src/actions/assignment/preview-hours.ts'
import {
  assignmentItemAnswer,
  cancelledAssignmentAnswer,
  cancelPreviewAnswer,
  endEarlyPreviewAnswer,
  endedAssignmentAnswer,
  extendedAssignmentAnswer,
} from '../answers/assignment.ts'
import { pageAnswer } from '../answers/common.ts'
import { changedHoursAnswer, hoursPreviewAnswer } from '../answers/other-hours.ts'
import { contextOf } from '../caller.ts'
import { inJson } from '../json.ts'
import { answers, idempotencyHeader, idParam, jsonBody } from '../operation.ts'
import { createRouter } from '../router.ts'

const tags = ['Inzet']
const inAddress = { assignmentId: true } as const

const list = createRoute({
  method: 'get',
  path: '/assignments',
  tags,
  summary: 'Wie er komt, waar en wanneer',
  request: { query: listAssignmentsInput },
  responses: answers('Een bladzijde inzetten.', pageAnswer(assignmentItemAnswer)),
})

const cancel = createRoute({
  method: 'post',
  path: '/assignments/{id}/cancel',
  tags,
  summary: 'Annuleer wat nog niet begonnen is; de vraag gaat weer open',
  request: {
    params: idParam,
    headers: idempotencyHeader,
    body: jsonBody(cancelAssignmentInput.omit(inAddress)),
  },
  responses: answers('Wat er vrijkwam.', cancelledAssignmentAnswer),
})

const cancelPreview = createRoute({
  method: 'get',
  path: '/assignments/{id}/cancel-preview',
  tags,
  summary: 'Kijk wat annuleren betekent en wat toch betaald wordt, zonder iets te doen',
  request: { params: idParam, query: previewCancelInput.omit(inAddress) },
  responses: answers('Wat er op die dagen vrijkomt.', cancelPreviewAnswer),
})

const hoursPreview = createRoute({
  method: 'post',
  path: '/assignments/{id}/change-hours-preview',
  tags,
  summary: 'Kijk wat andere uren betekenen, zonder iets te doen',
  request: { params: idParam, body: jsonBody(previewHoursInput.omit(inAddress)) },
  responses: answers('Wat er vervalt, wat erbij komt en wie dat doet.', hoursPreviewAnswer),
})

const otherHours = createRoute({
  method: 'post',
  path: '/assignments/{id}/change-hours',
  tags,
  summary: 'Wijzig de uren; dezelfde persoon gaat voor',
  request: {
    params: idParam,
    headers: idempotencyHeader,
    body: jsonBody(changeHoursInput.omit(inAddress)),
  },
  responses: answers('Wat er veranderde.', changedHoursAnswer),
})

const extend = createRoute({
  method: 'post',
  path: '/assignments/{id}/extend',
  tags,
  summary: 'Verleng; dezelfde persoon gaat voor',
  request: {
    params: idParam,
    headers: idempotencyHeader,
    body: jsonBody(extendAssignmentInput.omit(inAddress)),
  },
  responses: answers('De langere vraag en wie er doorgaat.', extendedAssignmentAnswer),
})

const endEarlyPreview = createRoute({
  method: 'get',
  path: '/assignments/{id}/end-early-preview',
  tags,
  summary: 'Wat er vervalt en wat toch betaald wordt als het eerder stopt; er verandert niets',
  request: { params: idParam, query: previewEndEarlyInput.omit(inAddress) },
  responses: answers('Op welke dagen het kan, en wat een ervan betekent.', endEarlyPreviewAnswer),
})

const endEarly = createRoute({
  method: 'post',
  path: '/assignments/{id}/end-early',
  tags,
  summary: 'Beëindig eerder',
  request: {
    params: idParam,
    headers: idempotencyHeader,
    body: jsonBody(endAssignmentEarlyInput.omit(inAddress)),
  },
  responses: answers('Wat er vervalt en wat toch betaald wordt.', endedAssignmentAnswer),
})

/** Assignments, and every road that changes one. */
export const assignmentRoutes = createRouter()
  .openapi(list, async (c) =>
    c.json(inJson(await listAssignments(contextOf(c), c.req.valid('query'))), 200),
  )
  .openapi(cancelPreview, async (c) => {
    const input = { ...c.req.valid('query'), assignmentId: c.req.valid('param').id }
    return c.json(inJson(await previewCancel(contextOf(c), input)), 200)
  })
  .openapi(hoursPreview, async (c) => {
    const input = { ...c.req.valid('json'), assignmentId: c.req.valid('param').id }
    return c.json(inJson(await previewHours(contextOf(c), input)), 200)
  })
  .openapi(otherHours, async (c) => {
    const input = { ...c.req.valid('json'), assignmentId: c.req.valid('param').id }
    return c.json(inJson(await changeHours(contextOf(c), input)), 200)
  })
  .openapi(cancel, async (c) => {
    const input = { ...c.req.valid('json'), assignmentId: c.req.valid('param').id }
    return c.json(inJson(await cancelAssignment(contextOf(c), input)), 200)
  })
  .openapi(extend, async (c) => {
    const input = { ...c.req.valid('json'), assignmentId: c.req.valid('param').id }
    return c.json(inJson(await extendAssignment(contextOf(c), input)), 200)
  })
  .openapi(endEarlyPreview, async (c) => {
    const input = { ...c.req.valid('query'), assignmentId: c.req.valid('param').id }
    return c.json(inJson(await previewEndEarly(contextOf(c), input)), 200)
  })
  .openapi(endEarly, async (c) => {
    const input = { ...c.req.valid('json'), assignmentId: c.req.valid('param').id }
    return c.json(inJson(await endAssignmentEarly(contextOf(c), input)), 200)
  })
