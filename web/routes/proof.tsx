import { Hono, type Context as HttpContext } from 'hono'
import { contextOf } from '../../api/caller.ts'
import type { HttpEnv } from '../../api/http-env.ts'
import { passkeyAnswerInput } from '../../src/actions/passkey/check.ts'
import { askProofByPasskey, proveByPasskey } from '../../src/actions/passkey/prove.ts'
import { proveByApp } from '../../src/actions/proof/by-app.ts'
import { askProofByMail, proveByMail } from '../../src/actions/proof/by-mail.ts'
import { listProofWays } from '../../src/actions/proof/ways.ts'
import type { BegunLogin } from '../../src/actions/sign-in/begin-login.ts'
import { enterCodeInput } from '../../src/actions/sign-in/enter-code.ts'
import { appCodeInput } from '../../src/actions/sign-in/second-step.ts'
import type { ActionError } from '../../src/errors.ts'
import { onward, orAgain, refusalOf, statusOf } from '../door-steps.tsx'
import { knockOf } from '../knock.ts'
import { ownPath } from '../own-path.ts'
import { ProofCodePage, ProofPage } from '../pages/proof.tsx'
import { passkeyFields } from '../parts/passkey-form.tsx'
import type { Typed } from '../parts/people/step-form.tsx'
import { PROOF_PATH } from '../parts/proof-first.tsx'
import { readForm } from '../read-form.ts'
import { keepLogin } from '../session-cookie.ts'
import { show } from '../show.tsx'
import { oneOf, typedOf } from '../take-step.ts'
import { viewOf } from '../view.ts'

const HOME = '/mijn-aanmelding'

/** Showing once more who one is, before what asks for it. */
export function proofRoutes(): Hono<HttpEnv> {
  const routes = new Hono<HttpEnv>()
  routes.get(PROOF_PATH, (c) => proofPage(c, c.req.query('verder') ?? ''))
  routes.post(`${PROOF_PATH}/passkey/vraag`, async (c) =>
    c.json(await askProofByPasskey(contextOf(c), knockOf(c))),
  )
  routes.post(`${PROOF_PATH}/passkey`, (c) =>
    prove(c, (typed) => {
      const given = passkeyFields('use').map((name) => [name, oneOf(typed, name)])
      const answer = readForm(passkeyAnswerInput, Object.fromEntries(given))
      return proveByPasskey(contextOf(c), answer, knockOf(c))
    }),
  )
  routes.post(`${PROOF_PATH}/app`, (c) =>
    prove(c, (typed) => {
      const input = readForm(appCodeInput, { code: oneOf(typed, 'code') || ' ' })
      return proveByApp(contextOf(c), input, knockOf(c))
    }),
  )
  routes.post(`${PROOF_PATH}/code`, async (c) => {
    const next = oneOf(await typedOf(c), 'verder')
    return orAgain(
      async () => {
        const id = await askProofByMail(contextOf(c), knockOf(c))
        return c.redirect(onward(`${PROOF_PATH}/code/${id}`, next), 303)
      },
      (error) => proofPage(c, next, error),
    )
  })
  routes.get(`${PROOF_PATH}/code/:attemptId`, (c) => codePage(c, c.req.query('verder') ?? ''))
  routes.post(`${PROOF_PATH}/code/:attemptId`, (c) =>
    prove(
      c,
      (typed) => {
        const given = { attemptId: c.req.param('attemptId'), code: oneOf(typed, 'code') || ' ' }
        return proveByMail(contextOf(c), readForm(enterCodeInput, given), knockOf(c))
      },
      codePage,
    ),
  )
  return routes
}

/** Takes the proof and goes on; where it was refused, says so on the page it came from. */
async function prove(
  c: HttpContext<HttpEnv>,
  take: (typed: Typed) => Promise<BegunLogin>,
  again: typeof proofPage = proofPage,
): Promise<Response> {
  const typed = await typedOf(c)
  const next = oneOf(typed, 'verder')
  return orAgain(
    async () => {
      keepLogin(c, await take(typed))
      return c.redirect(ownPath(next) ?? HOME, 303)
    },
    (error) => {
      if (error.code === 'not-signed-in') throw error
      return again(c, next, error)
    },
  )
}

async function proofPage(
  c: HttpContext<HttpEnv>,
  given: string,
  error?: ActionError,
): Promise<Response> {
  const ways = await listProofWays(contextOf(c))
  const view = { ...viewOf(c), path: HOME }
  const next = ownPath(given) ?? HOME
  const refusal = error && refusalOf(error)
  const body = <ProofPage {...{ view, ways, next, refusal }} />
  return show(c, { view, title: view.t.proof.title, status: statusOf(c, error), body })
}

async function codePage(
  c: HttpContext<HttpEnv>,
  given: string,
  error?: ActionError,
): Promise<Response> {
  contextOf(c)
  const view = { ...viewOf(c), path: HOME }
  const next = ownPath(given) ?? HOME
  const refusal = error && refusalOf(error)
  const body = <ProofCodePage {...{ view, next, refusal }} action={c.req.path} />
  return show(c, { view, title: view.t.proof.codeTitle, status: statusOf(c, error), body })
}
