import { Hono, type Context as HttpContext } from 'hono'
import { contextOf } from '../../api/caller.ts'
import type { HttpEnv } from '../../api/http-env.ts'
import { showOwnApp } from '../../src/actions/authenticator/new-app.ts'
import { addPasskey, addPasskeyInput } from '../../src/actions/passkey/add.ts'
import { askNewPasskey } from '../../src/actions/passkey/ask-new.ts'
import { listPasskeys } from '../../src/actions/passkey/list.ts'
import { removePasskey, removePasskeyInput } from '../../src/actions/passkey/remove.ts'
import { renamePasskey, renamePasskeyInput } from '../../src/actions/passkey/rename.ts'
import { endSession, endSessionInput } from '../../src/actions/session/end.ts'
import { endOtherSessions } from '../../src/actions/session/end-others.ts'
import { listSessions } from '../../src/actions/session/list.ts'
import { chooseScope } from '../../src/actions/sign-in/browser.ts'
import { type ActionError, notFound } from '../../src/errors.ts'
import { knockOf } from '../knock.ts'
import { Account } from '../pages/account.tsx'
import { passkeyFields } from '../parts/passkey-form.tsx'
import type { RefusedStep, Typed } from '../parts/people/step-form.tsx'
import { readForm } from '../read-form.ts'
import { refusalStatus } from '../refusal-status.ts'
import { keepLogin, visitorOf } from '../session-cookie.ts'
import { show } from '../show.tsx'
import { oneOf, takeStep } from '../take-step.ts'
import { viewOf } from '../view.ts'

const HOME = '/mijn-aanmelding'

/** The own account: sessions and roles. */
export function accountRoutes(): Hono<HttpEnv> {
  const routes = new Hono<HttpEnv>()
  routes.get(HOME, (c) => accountPage(c))
  routes.post(`${HOME}/sessie/:sessionId`, (c) =>
    on(c, async () => {
      const input = readForm(endSessionInput, { sessionId: c.req.param('sessionId') })
      await endSession(contextOf(c), input)
      return 'sessie-beeindigd'
    }),
  )
  routes.post(`${HOME}/andere`, (c) =>
    on(c, async () => {
      const sessionId = c.var.signedIn?.session?.id
      if (sessionId === undefined) throw notFound()
      await endOtherSessions(contextOf(c), { sessionId })
      return 'andere-beeindigd'
    }),
  )
  routes.post(`${HOME}/rol`, (c) =>
    on(c, async (typed) => {
      const visitor = visitorOf(c)
      const { earlierToken: token } = visitor
      const scopeId = oneOf(typed, 'rol')
      const begun = token && (await chooseScope(c.var.deps, { token, scopeId, visitor }))
      if (!begun) throw notFound()
      keepLogin(c, begun)
      return 'andere-rol'
    }),
  )
  return routes
}

/** The own passkeys. */
export function ownPasskeyRoutes(): Hono<HttpEnv> {
  const routes = new Hono<HttpEnv>()
  routes.post(`${HOME}/passkey/vraag`, async (c) =>
    c.json(await askNewPasskey(contextOf(c), knockOf(c))),
  )
  routes.post(`${HOME}/passkey`, (c) =>
    on(c, async (typed) => {
      const names = ['name', ...passkeyFields('make')]
      const given = Object.fromEntries(names.map((name) => [name, oneOf(typed, name)]))
      await addPasskey(contextOf(c), readForm(addPasskeyInput, given), knockOf(c))
      return 'passkey-gemaakt'
    }),
  )
  routes.post(`${HOME}/passkey/:passkeyId/naam`, (c) =>
    on(c, async (typed) => {
      const given = { passkeyId: c.req.param('passkeyId'), name: oneOf(typed, 'name') || ' ' }
      await renamePasskey(contextOf(c), readForm(renamePasskeyInput, given))
      return 'passkey-hernoemd'
    }),
  )
  routes.post(`${HOME}/passkey/:passkeyId/weg`, (c) =>
    on(c, async () => {
      const { passkeyId } = c.req.param()
      await removePasskey(contextOf(c), readForm(removePasskeyInput, { passkeyId }))
      return 'passkey-weg'
    }),
  )
  return routes
}

function on(c: HttpContext<HttpEnv>, take: (typed: Typed) => Promise<string>) {
  return takeStep(c, {
    take,
    to: HOME,
    again: (refused, error) => accountPage(c, { refused, error }),
  })
}

async function accountPage(
  c: HttpContext<HttpEnv>,
  refusal?: { readonly refused: RefusedStep; readonly error: ActionError },
) {
  const view = { ...viewOf(c), path: HOME }
  const own = await listSessions(contextOf(c))
  const passkeys = await listPasskeys(contextOf(c))
  const app = await showOwnApp(contextOf(c))
  return show(c, {
    view,
    title: view.t.account.title,
    status: refusal === undefined ? 200 : refusalStatus(refusal.error),
    body: <Account {...{ view, own, passkeys, app }} refused={refusal?.refused} />,
  })
}
