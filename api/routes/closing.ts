import { createRoute } from '@hono/zod-openapi'
import { closeSite, closeSiteInput } from '../../src/actions/site/close.ts'
import { previewClosingInput } from '../../src/actions/site/closing-input.ts'
import { listClosings } from '../../src/actions/site/list-closings.ts'
import { previewClosing } from '../../src/actions/site/preview-closing.ts'
import { reopenSite } from '../../src/actions/site/reopen.ts'
import {
  closedSiteAnswer,
  closingListAnswer,
  closingPreviewAnswer,
  reopenedSiteAnswer,
} from '../answers/closing.ts'
import { contextOf } from '../caller.ts'
import { inJson } from '../json.ts'
import { answers, idempotencyHeader, idParam, jsonBody } from '../operation.ts'
import { createRouter } from '../router.ts'

const tags = ['School dicht']

const list = createRoute({
  method: 'get',
  path: '/closings',
  tags,
  summary: 'Dagen waarop de eigen scholen dicht zijn, vanaf vandaag',
  responses: answers('De dagen, op volgorde.', closingListAnswer),
})

const preview = createRoute({
  method: 'post',
  path: '/closings/preview',
  tags,
  summary: 'Kijk wat er gebeurt als een school dicht is, zonder iets te doen',
  request: { body: jsonBody(previewClosingInput) },
  responses: answers('Welke lessen vervallen en wie er niet hoeft te komen.', closingPreviewAnswer),
})

const close = createRoute({
  method: 'post',
  path: '/closings',
  tags,
  summary: 'De school is dicht: de lessen vervallen en wie zou komen hoort het',
  request: { headers: idempotencyHeader, body: jsonBody(closeSiteInput) },
  responses: answers('Wat er verviel en wat toch betaald wordt.', closedSiteAnswer),
})

const reopen = createRoute({
  method: 'post',
  path: '/closings/{id}/take-back',
  tags,
  summary: 'De school is toch open: vraag de lessen opnieuw',
  request: { params: idParam, headers: idempotencyHeader },
  responses: answers('De lessen die weer gevraagd worden.', reopenedSiteAnswer),
})

/** Days on which a school is closed. */
export const closingRoutes = createRouter()
  .openapi(list, async (c) => c.json(inJson(await listClosings(contextOf(c), {})), 200))
  .openapi(preview, async (c) =>
    c.json(inJson(await previewClosing(contextOf(c), c.req.valid('json'))), 200),
  )
  .openapi(close, async (c) =>
    c.json(inJson(await closeSite(contextOf(c), c.req.valid('json'))), 200),
  )
  .openapi(reopen, async (c) => {
    const input = { closingId: c.req.valid('param').id }
    return c.json(inJson(await reopenSite(contextOf(c), input)), 200)
  })
