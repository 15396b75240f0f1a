import { createRoute } from '@hono/zod-openapi'
import { invite } from '../../src/actions/invitation/invite.ts'
import { inviteInput } from '../../src/actions/invitation/invite-input.ts'
import { listInvitations } from '../../src/actions/invitation/list.ts'
import { withdrawInvitation } from '../../src/actions/invitation/revoke.ts'
import { invitationAnswer, invitationsAnswer } from '../answers/door.ts'
import { contextOf } from '../caller.ts'
import { inJson } from '../json.ts'
import { answers, idempotencyHeader, idParam, jsonBody } from '../operation.ts'
import { createRouter } from '../router.ts'

const tags = ['Aanmelden']

const list = createRoute({
  method: 'get',
  path: '/invitations',
  tags,
  summary: 'Wie is uitgenodigd, en wat ervan kwam',
  responses: answers('De laatste honderd, de nieuwste eerst.', invitationsAnswer),
})
const make = createRoute({
  method: 'post',
  path: '/invitations',
  tags,
  summary: 'Nodig iemand uit; de link gaat per mail en staat niet in het antwoord',
  request: { headers: idempotencyHeader, body: jsonBody(inviteInput) },
  responses: answers('Verstuurd.', invitationAnswer),
})
const revoke = createRoute({
  method: 'post',
  path: '/invitations/{id}/revoke',
  tags,
  summary: 'Trek een uitnodiging in die nog niet is aangenomen',
  request: { params: idParam, headers: idempotencyHeader },
  responses: answers('Ingetrokken.', invitationAnswer),
})

/** Inviting people. */
export const invitationRoutes = createRouter()
  .openapi(list, async (c) => c.json(inJson(await listInvitations(contextOf(c))), 200))
  .openapi(make, async (c) => c.json(inJson(await invite(contextOf(c), c.req.valid('json'))), 200))
  .openapi(revoke, async (c) => {
    const invitationId = c.req.valid('param').id
    return c.json(inJson(await withdrawInvitation(contextOf(c), { invitationId })), 200)
  })
