import { createRoute, z } from '@hono/zod-openapi'
import { WISHES } from '../../scheduler/domain/mobility.ts'
import { saveWishes, saveWishesInput, showWishes } from '../../src/actions/member/wishes.ts'
import { dayAnswer } from '../answers/common.ts'
import { contextOf } from '../caller.ts'
import { inJson } from '../json.ts'
import { answers, idempotencyHeader, jsonBody } from '../operation.ts'
import { createRouter } from '../router.ts'

const tags = ['Beschikbaarheid']
const wishesAnswer = z
  .strictObject({ wishes: z.array(z.strictObject({ wish: z.enum(WISHES), since: dayAnswer })) })
  .openapi('Wishes')
const responses = answers('Wat u zoekt, en sinds wanneer.', wishesAnswer)

const show = createRoute({
  method: 'get',
  path: '/wishes',
  tags,
  summary: 'Of u een vaste baan of een andere school zoekt',
  responses,
})
const save = createRoute({
  method: 'put',
  path: '/wishes',
  tags,
  summary: 'Zeg of u een vaste baan of een andere school zoekt; alleen wie uw pool leidt ziet het',
  request: { headers: idempotencyHeader, body: jsonBody(saveWishesInput) },
  responses,
})

/** What a member looks for beside the work of the pool. */
export const wishRoutes = createRouter()
  .openapi(show, async (c) => c.json(inJson(await showWishes(contextOf(c), {})), 200))
  .openapi(save, async (c) =>
    c.json(inJson(await saveWishes(contextOf(c), c.req.valid('json'))), 200),
  )
