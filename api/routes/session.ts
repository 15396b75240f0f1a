import { createRoute } from '@hono/zod-openapi'
import { listKeys } from '../../src/actions/access-key/list.ts'
import { revokeOwnKey } from '../../src/actions/access-key/revoke.ts'
import { endSession } from '../../src/actions/session/end.ts'
import { listSessions } from '../../src/actions/session/list.ts'
import {
  endedSessionAnswer,
  keysAnswer,
  revokedKeyAnswer,
  sessionsAnswer,
} from '../answers/door.ts'
import { contextOf } from '../caller.ts'
import { inJson } from '../json.ts'
import { answers, idempotencyHeader, idParam } from '../operation.ts'
import { createRouter } from '../router.ts'

const tags = ['Aanmelden']

const list = createRoute({
  method: 'get',
  path: '/sessions',
  tags,
  summary: 'Waar u bent ingelogd, en uw rollen',
  responses: answers('De laatst geziene eerst.', sessionsAnswer),
})
const end = createRoute({
  method: 'post',
  path: '/sessions/{id}/end',
  tags,
  summary: 'Beëindig een van uw sessies',
  request: { params: idParam, headers: idempotencyHeader },
  responses: answers('Beëindigd.', endedSessionAnswer),
})

const keys = createRoute({
  method: 'get',
  path: '/access-keys',
  tags,
  summary:
    'Uw sleutels die nog gelden; een sleutel zelf ziet u alleen als u hem in de browser maakt',
  responses: answers('De nieuwste eerst.', keysAnswer),
})
const revoke = createRoute({
  method: 'post',
  path: '/access-keys/{id}/revoke',
  tags,
  summary: 'Trek een van uw sleutels in',
  request: { params: idParam, headers: idempotencyHeader },
  responses: answers('Ingetrokken.', revokedKeyAnswer),
})

/** Where somebody is signed in, and with which keys programs are. */
export const sessionRoutes = createRouter()
  .openapi(list, async (c) => c.json(inJson(await listSessions(contextOf(c))), 200))
  .openapi(end, async (c) => {
    const sessionId = c.req.valid('param').id
    return c.json(inJson(await endSession(contextOf(c), { sessionId })), 200)
  })
  .openapi(keys, async (c) => c.json(inJson((await listKeys(contextOf(c))).keys), 200))
  .openapi(revoke, async (c) => {
    const keyId = c.req.valid('param').id
    return c.json(inJson(await revokeOwnKey(contextOf(c), { keyId })), 200)
  })
