import { createRoute } from '@hono/zod-openapi'
import { listSwaps, listSwapsInput } from '../../src/actions/assignment/list-swaps.ts'
import { previewSwap } from '../../src/actions/assignment/preview-swap.ts'
import { swapAssignments, swapAssignmentsInput } from '../../src/actions/assignment/swap.ts'
import { previewSwapInput } from '../../src/actions/assignment/swap-input.ts'
import { swapPartnersAnswer, swapPreviewAnswer, swappedAnswer } from '../answers/swap.ts'
import { contextOf } from '../caller.ts'
import { inJson } from '../json.ts'
import { answers, idempotencyHeader, idParam, jsonBody } from '../operation.ts'
import { createRouter } from '../router.ts'

const tags = ['Inzet']
const inAddress = { assignmentId: true } as const

const list = createRoute({
  method: 'get',
  path: '/assignments/{id}/swaps',
  tags,
  summary: 'Met wie iemand kan ruilen, en met wie niet en waarom',
  request: { params: idParam, query: listSwapsInput.omit(inAddress) },
  responses: answers('De inzetten van anderen, de eerste les vooraan.', swapPartnersAnswer),
})

const preview = createRoute({
  method: 'post',
  path: '/assignments/{id}/swap-preview',
  tags,
  summary: 'Kijk wat ruilen betekent, zonder iets te doen',
  request: { params: idParam, body: jsonBody(previewSwapInput.omit(inAddress)) },
  responses: answers('Welke lessen overgaan, en waarom het niet kan.', swapPreviewAnswer),
})

const swap = createRoute({
  method: 'post',
  path: '/assignments/{id}/swap',
  tags,
  summary: 'Laat twee vervangers elkaars lessen overnemen',
  request: {
    params: idParam,
    headers: idempotencyHeader,
    body: jsonBody(swapAssignmentsInput.omit(inAddress)),
  },
  responses: answers('Wie nu wat geeft.', swappedAnswer),
})

/** Two people who change places. */
export const swapRoutes = createRouter()
  .openapi(list, async (c) => {
    const input = { ...c.req.valid('query'), assignmentId: c.req.valid('param').id }
    return c.json(inJson(await listSwaps(contextOf(c), input)), 200)
  })
  .openapi(preview, async (c) => {
    const input = { ...c.req.valid('json'), assignmentId: c.req.valid('param').id }
    return c.json(inJson(await previewSwap(contextOf(c), input)), 200)
  })
  .openapi(swap, async (c) => {
    const input = { ...c.req.valid('json'), assignmentId: c.req.valid('param').id }
    return c.json(inJson(await swapAssignments(contextOf(c), input)), 200)
  })
