import { createRoute, z } from '@hono/zod-openapi'
import { endBeginner, endBeginnerInput } from '../../src/actions/beginner/end.ts'
import { listBeginners, listBeginnersInput } from '../../src/actions/beginner/list.ts'
import { noteBeginner, noteBeginnerInput } from '../../src/actions/beginner/note.ts'
import { supportBeginner, supportBeginnerInput } from '../../src/actions/beginner/support.ts'
import { unsupportBeginner, unsupportBeginnerInput } from '../../src/actions/beginner/unsupport.ts'
import { beginnerItemAnswer } from '../answers/beginner.ts'
import { idAnswer } from '../answers/common.ts'
import { contextOf } from '../caller.ts'
import { inJson } from '../json.ts'
import { answers, idempotencyHeader, idParam, jsonBody } from '../operation.ts'
import { createRouter } from '../router.ts'

const tags = ['Beginnende directeuren']
const headers = idempotencyHeader
const beginnerAnswer = z.strictObject({ beginnerId: idAnswer }).openapi('BeginnerChanged')
const responses = answers('De beginnende directeur.', beginnerAnswer)

const list = createRoute({
  method: 'get',
  path: '/beginning-directors',
  tags,
  summary: 'Beginnende directeuren per school, zonder naam',
  request: { query: listBeginnersInput },
  responses: answers(
    'Wie op de post zit, de laatst begonnen eerst; of wie het laatst vertrok.',
    z.strictObject({ items: z.array(beginnerItemAnswer) }),
  ),
})

const note = createRoute({
  method: 'post',
  path: '/beginning-directors',
  tags,
  summary: 'Meld dat een school een beginnende directeur heeft',
  request: { headers, body: jsonBody(noteBeginnerInput) },
  responses,
})

const support = createRoute({
  method: 'post',
  path: '/beginning-directors/{id}/support',
  tags,
  summary: 'Leg vast wie uit de pool mentor is',
  request: {
    params: idParam,
    headers,
    body: jsonBody(supportBeginnerInput.omit({ beginnerId: true })),
  },
  responses,
})

const unsupport = createRoute({
  method: 'post',
  path: '/beginning-directors/{id}/unsupport',
  tags,
  summary: 'Leg vast wanneer de begeleiding ophield',
  request: {
    params: idParam,
    headers,
    body: jsonBody(unsupportBeginnerInput.omit({ beginnerId: true })),
  },
  responses,
})

const end = createRoute({
  method: 'post',
  path: '/beginning-directors/{id}/end',
  tags,
  summary: 'Leg de laatste dag op de post vast',
  request: {
    params: idParam,
    headers,
    body: jsonBody(endBeginnerInput.omit({ beginnerId: true })),
  },
  responses,
})

/** Directors who begin, who helps them, and who left. */
export const beginnerRoutes = createRouter()
  .openapi(list, async (c) =>
    c.json(inJson(await listBeginners(contextOf(c), c.req.valid('query'))), 200),
  )
  .openapi(note, async (c) => c.json(await noteBeginner(contextOf(c), c.req.valid('json')), 200))
  .openapi(support, async (c) => {
    const input = { ...c.req.valid('json'), beginnerId: c.req.valid('param').id }
    return c.json(await supportBeginner(contextOf(c), input), 200)
  })
  .openapi(unsupport, async (c) => {
    const input = { ...c.req.valid('json'), beginnerId: c.req.valid('param').id }
    return c.json(await unsupportBeginner(contextOf(c), input), 200)
  })
  .openapi(end, async (c) => {
    const input = { ...c.req.valid('json'), beginnerId: c.req.valid('param').id }
    return c.json(await endBeginner(contextOf(c), input), 200)
  })
