import { Hono, type Context as HttpContext } from 'hono'
import { contextOf } from '../../api/caller.ts'
import type { HttpEnv } from '../../api/http-env.ts'
import { invite } from '../../src/actions/invitation/invite.ts'
import { inviteInput } from '../../src/actions/invitation/invite-input.ts'
import { listInvitations, listPlaces } from '../../src/actions/invitation/list.ts'
import { rolesToGive } from '../../src/actions/invitation/may-give.ts'
import { withdrawInvitation, withdrawInvitationInput } from '../../src/actions/invitation/revoke.ts'
import { sayYes, showInvitation } from '../../src/actions/invitation/take.ts'
import type { ActionError } from '../../src/errors.ts'
import { goOn, onward, orAgain } from '../door-steps.tsx'
import { knockOf, knownMarkOf } from '../knock.ts'
import { OverPage } from '../pages/door-end.tsx'
import { InvitationPage } from '../pages/invitation.tsx'
import { Invitations } from '../pages/invitations.tsx'
import type { RefusedStep, Typed } from '../parts/people/step-form.tsx'
import { readForm } from '../read-form.ts'
import { refusalStatus } from '../refusal-status.ts'
import { show } from '../show.tsx'
import { complainOfEmpty, flatOf, takeStep } from '../take-step.ts'
import { viewOf } from '../view.ts'

const HOME = '/uitnodigingen'

/** Inviting people, and being invited. */
export function invitationRoutes(): Hono<HttpEnv> {
  const routes = new Hono<HttpEnv>()
  routes.get('/uitnodiging/:token', async (c) => {
    const view = { ...viewOf(c), path: '/uitnodiging' }
    const invitation = await showInvitation(c.var.deps, c.req.param('token'))
    if (invitation === undefined) return overPage(c)
    const body = <InvitationPage {...{ view, invitation }} action={c.req.path} />
    return show(c, { view, title: view.t.door.invitation.title, body })
  })
  routes.post('/uitnodiging/:token', (c) =>
    orAgain(
      async () => {
        const about = { knock: knockOf(c), knownMark: knownMarkOf(c) }
        const passed = await sayYes(c.var.deps, c.req.param('token'), about)
        if (passed.kind !== 'mail-code') return goOn(c, passed, '/')
        return c.redirect(onward(`/aanmelden/code/${passed.attemptId}`, ''), 303)
      },
      (error) => overPage(c, error),
    ),
  )
  routes.get(HOME, (c) => invitationsPage(c))
  routes.post(`${HOME}/nieuw/:role`, (c) =>
    on(c, async (typed) => {
      const { t } = viewOf(c)
      const person = { name: t.people.fill, email: t.people.fill }
      if (c.req.param('role') !== 'member') complainOfEmpty(typed, t.errorFill, person)
      const given = { ...flatOf(typed), role: c.req.param('role') }
      const siteIds = typed['siteIds'] ?? []
      const asked = siteIds.length === 0 ? given : { ...given, siteIds }
      await invite(contextOf(c), readForm(inviteInput, asked))
      return 'uitgenodigd'
    }),
  )
  routes.post(`${HOME}/:invitationId/trek-in`, (c) =>
    on(c, async () => {
      const { invitationId } = c.req.param()
      await withdrawInvitation(contextOf(c), readForm(withdrawInvitationInput, { invitationId }))
      return 'ingetrokken'
    }),
  )
  return routes
}

function on(c: HttpContext<HttpEnv>, take: (typed: Typed) => Promise<string>) {
  return takeStep(c, {
    take,
    to: HOME,
    again: (refused, error) => invitationsPage(c, { refused, error }),
  })
}

async function invitationsPage(
  c: HttpContext<HttpEnv>,
  refusal?: { readonly refused: RefusedStep; readonly error: ActionError },
) {
  const context = contextOf(c)
  const view = { ...viewOf(c), path: HOME }
  const invitations = await listInvitations(context)
  const places = await listPlaces(context)
  const roles = rolesToGive(context.actor)
  return show(c, {
    view,
    title: view.t.door.invitations.title,
    status: refusal === undefined ? 200 : refusalStatus(refusal.error),
    body: <Invitations {...{ view, invitations, places, roles }} refused={refusal?.refused} />,
  })
}

function overPage(c: HttpContext<HttpEnv>, error?: ActionError) {
  const view = { ...viewOf(c), path: '/uitnodiging' }
  const words = view.t.door.invitation
  const body = <OverPage view={view} title={words.overTitle} detail={error?.detail ?? words.over} />
  const status = error === undefined ? 404 : refusalStatus(error)
  return show(c, { view, title: words.overTitle, status, body })
}
