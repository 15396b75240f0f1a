import { Hono, type Context as HttpContext } from 'hono'
import { contextOf } from '../../api/caller.ts'
import type { HttpEnv } from '../../api/http-env.ts'
import { askNewApp, showOwnApp } from '../../src/actions/authenticator/new-app.ts'
import { renewRecoveryCodes } from '../../src/actions/authenticator/renew-codes.ts'
import { replaceApp, replaceAppInput } from '../../src/actions/authenticator/replace.ts'
import { ActionError } from '../../src/errors.ts'
import { NewAppPage } from '../pages/door.tsx'
import { RecoveryPage } from '../pages/door-end.tsx'
import { proofPath } from '../parts/proof-first.tsx'
import { readForm } from '../read-form.ts'
import { refusalStatus } from '../refusal-status.ts'
import { show } from '../show.tsx'
import { oneOf, typedOf } from '../take-step.ts'
import { viewOf } from '../view.ts'

const HOME = '/mijn-aanmelding'
const APP = `${HOME}/app`

/** The own app with codes: a new one, and new codes on paper. */
export function ownAppRoutes(): Hono<HttpEnv> {
  const routes = new Hono<HttpEnv>()
  routes.get(APP, (c) => proven(c, APP, () => newAppPage(c)))
  routes.post(APP, (c) =>
    proven(c, APP, async () => {
      const typed = await typedOf(c)
      const sealed = oneOf(typed, 'sealed')
      try {
        const given = { sealed, code: oneOf(typed, 'code') || ' ' }
        const { recoveryCodes } = await replaceApp(contextOf(c), readForm(replaceAppInput, given))
        return codesPage(c, recoveryCodes)
      } catch (error) {
        if (!(error instanceof ActionError) || error.code !== 'invalid-input') throw error
        return newAppPage(c, { sealed, error })
      }
    }),
  )
  routes.post(`${HOME}/herstelcodes`, (c) =>
    proven(c, HOME, async () => {
      const { recoveryCodes } = await renewRecoveryCodes(contextOf(c))
      return codesPage(c, recoveryCodes)
    }),
  )
  return routes
}

/** Asks for the proof first, where it is not fresh. */
async function proven(
  c: HttpContext<HttpEnv>,
  back: string,
  take: () => Promise<Response>,
): Promise<Response> {
  try {
    return await take()
  } catch (error) {
    if (!(error instanceof ActionError) || error.code !== 'proof-needed') throw error
    return c.redirect(proofPath(back), 303)
  }
}

async function newAppPage(
  c: HttpContext<HttpEnv>,
  again?: { readonly sealed: string; readonly error: ActionError },
): Promise<Response> {
  const view = { ...viewOf(c), path: APP }
  const app = await askNewApp(contextOf(c), again === undefined ? {} : { sealed: again.sealed })
  const isFirst = !(await showOwnApp(contextOf(c))).hasApp
  const refusal = again && { detail: again.error.detail, fields: again.error.fields }
  return show(c, {
    view,
    title: isFirst ? view.t.ownApp.firstTitle : view.t.ownApp.pageTitle,
    status: again === undefined ? 200 : refusalStatus(again.error),
    body: <NewAppPage {...{ view, app, isFirst, refusal }} action={APP} next={undefined} />,
  })
}

/** The codes themselves, in this page and in no address. */
function codesPage(c: HttpContext<HttpEnv>, codes: readonly string[]) {
  const view = viewOf(c)
  const body = <RecoveryPage view={view} codes={codes} next={HOME} />
  return show(c, { view, title: view.t.door.recovery.title, body })
}
