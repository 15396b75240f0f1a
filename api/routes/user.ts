import { createRoute } from '@hono/zod-openapi'
import { disableUser } from '../../src/actions/user/disable.ts'
import { enableUser } from '../../src/actions/user/enable.ts'
import { listUsers, listUsersInput } from '../../src/actions/user/list.ts'
import { resetFactorsOf } from '../../src/actions/user/reset-factors.ts'
import { keptUserAnswer, resetFactorsAnswer, usersAnswer } from '../answers/door.ts'
import { contextOf } from '../caller.ts'
import { inJson } from '../json.ts'
import { answers, idempotencyHeader, idParam } from '../operation.ts'
import { createRouter } from '../router.ts'

const tags = ['Aanmelden']
const onOne = { params: idParam, headers: idempotencyHeader }

const list = createRoute({
  method: 'get',
  path: '/users',
  tags,
  summary: 'Wie zich kan aanmelden, voor zover u daarover gaat',
  request: { query: listUsersInput },
  responses: answers('Hoogstens honderd, op naam.', usersAnswer),
})
const disable = createRoute({
  method: 'post',
  path: '/users/{id}/disable',
  tags,
  summary: 'Zet iemands toegang uit: overal meteen afgemeld',
  request: onOne,
  responses: answers('Uitgezet; die persoon krijgt bericht.', keptUserAnswer),
})
const enable = createRoute({
  method: 'post',
  path: '/users/{id}/enable',
  tags,
  summary: 'Zet iemands toegang weer aan',
  request: onOne,
  responses: answers('Aangezet; die persoon krijgt bericht.', keptUserAnswer),
})
const reset = createRoute({
  method: 'post',
  path: '/users/{id}/reset-factors',
  tags,
  summary: 'Wis de tweede stap van wie die kwijt is: overal meteen afgemeld',
  request: onOne,
  responses: answers('Hoeveel er gewist zijn; die persoon krijgt bericht.', resetFactorsAnswer),
})

/** Who can sign in, for whoever keeps them. */
export const userRoutes = createRouter()
  .openapi(list, async (c) =>
    c.json(inJson(await listUsers(contextOf(c), c.req.valid('query'))), 200),
  )
  .openapi(disable, async (c) => {
    const userId = c.req.valid('param').id
    return c.json(inJson(await disableUser(contextOf(c), { userId })), 200)
  })
  .openapi(enable, async (c) => {
    const userId = c.req.valid('param').id
    return c.json(inJson(await enableUser(contextOf(c), { userId })), 200)
  })
  .openapi(reset, async (c) => {
    const userId = c.req.valid('param').id
    return c.json(inJson(await resetFactorsOf(contextOf(c), { userId })), 200)
  })
