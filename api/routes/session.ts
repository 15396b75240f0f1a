import { createRoute } from '@hono/zod-openapi'
import { endSession } from '../../src/actions/session/end.ts'
import { listSessions } from '../../src/actions/session/list.ts'
import { endedSessionAnswer, sessionsAnswer } from '../answers/door.ts'
import { contextOf } from '../caller.ts'
import { inJson } from '../json.ts'
import { answers, idempotencyHeader, idParam } from '../operation.ts'
import { createRouter } from '../router.ts'

const tags = ['Aanmelden']

const list = createRoute({
  method: 'get',
  path: '/own/sessions',
  tags,
  summary: 'Waar u bent ingelogd, en uw rollen',
  responses: answers('De laatst geziene eerst.', sessionsAnswer),
})
const end = createRoute({
  method: 'post',
  path: '/own/sessions/{id}/end',
  tags,
  summary: 'Beëindig een van uw sessies',
  request: { params: idParam, headers: idempotencyHeader },
  responses: answers('Beëindigd.', endedSessionAnswer),
})

/** Where somebody is signed in. */
export const sessionRoutes = createRouter()
  .openapi(list, async (c) => c.json(inJson(await listSessions(contextOf(c))), 200))
  .openapi(end, async (c) => {
    const sessionId = c.req.valid('param').id
    return c.json(inJson(await endSession(contextOf(c), { sessionId })), 200)
  })
