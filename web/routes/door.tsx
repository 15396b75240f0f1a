import { Hono, type Context as HttpContext } from 'hono'
import type { HttpEnv } from '../../api/http-env.ts'
import { passkeyPlace } from '../../src/actions/passkey/place.ts'
import { askCode, askCodeInput } from '../../src/actions/sign-in/ask-code.ts'
import { listSchoolAccounts } from '../../src/actions/sign-in/by-school-account.ts'
import { enrolApp, enrolInput, enrollingOf } from '../../src/actions/sign-in/enrol.ts'
import { enterCode, enterCodeInput } from '../../src/actions/sign-in/enter-code.ts'
import {
  secondStepInput,
  secondStepOf,
  takeSecondStep,
} from '../../src/actions/sign-in/second-step.ts'
import type { ActionError } from '../../src/errors.ts'
import {
  goOn,
  isOver,
  ofAttempt,
  onward,
  orAgain,
  overPage,
  refusalOf,
  statusOf,
  stepOf,
} from '../door-steps.tsx'
import { keepKnown, knockOf, knownMarkOf } from '../knock.ts'
import { ownPath } from '../own-path.ts'
import { CodePage, EnrolPage, SecondPage, SignInPage } from '../pages/door.tsx'
import { RecoveryPage } from '../pages/door-end.tsx'
import { readForm } from '../read-form.ts'
import { keepLogin } from '../session-cookie.ts'
import { show } from '../show.tsx'
import { oneOf, typedOf } from '../take-step.ts'
import { viewOf } from '../view.ts'

/** Coming in: asking for a code and typing it. */
export function doorRoutes(): Hono<HttpEnv> {
  const routes = new Hono<HttpEnv>()
  routes.get('/aanmelden', (c) => signInPage(c, { typedEmail: '' }))
  routes.post('/aanmelden/code', async (c) => {
    const typed = await typedOf(c)
    const typedEmail = oneOf(typed, 'email')
    return orAgain(
      async () => {
        const input = readForm(askCodeInput, { email: typedEmail || ' ' })
        const about = { knock: knockOf(c), knownMark: knownMarkOf(c) }
        const id = await askCode(c.var.deps, input, about)
        return c.redirect(onward(`/aanmelden/code/${id}`, oneOf(typed, 'verder')), 303)
      },
      (error) => signInPage(c, { typedEmail, error, next: oneOf(typed, 'verder') }),
    )
  })
  routes.get('/aanmelden/code/:attemptId', (c) => codePage(c))
  routes.post('/aanmelden/code/:attemptId', async (c) => {
    const typed = await typedOf(c)
    return orAgain(
      async () => {
        const attemptId = c.req.param('attemptId')
        const input = readForm(enterCodeInput, { attemptId, code: oneOf(typed, 'code') || ' ' })
        return goOn(c, await enterCode(c.var.deps, input, knockOf(c)), oneOf(typed, 'verder'))
      },
      (error) => codePage(c, error, oneOf(typed, 'verder')),
    )
  })
  return routes
}

/** The second step of who has a role with data of others, and choosing one the first time. */
export function secondStepRoutes(): Hono<HttpEnv> {
  const routes = new Hono<HttpEnv>()
  routes.get('/aanmelden/tweede/:attemptId', (c) => secondPage(c))
  routes.post('/aanmelden/tweede/:attemptId', async (c) => {
    const typed = await typedOf(c)
    return orAgain(
      async () => {
        const attemptId = c.req.param('attemptId')
        const input = readForm(secondStepInput, { attemptId, code: oneOf(typed, 'code') || ' ' })
        const { login, email } = await takeSecondStep(c.var.deps, input, knockOf(c))
        return goOn(c, { kind: 'in', login, email }, oneOf(typed, 'verder'))
      },
      (error) => secondPage(c, error, oneOf(typed, 'verder')),
    )
  })
  routes.get('/aanmelden/instellen/:attemptId', (c) => enrolPage(c))
  routes.post('/aanmelden/instellen/:attemptId', async (c) => {
    const typed = await typedOf(c)
    return orAgain(
      async () => {
        const attemptId = c.req.param('attemptId')
        const input = readForm(enrolInput, { attemptId, code: oneOf(typed, 'code') || ' ' })
        const { login, email, recoveryCodes } = await enrolApp(c.var.deps, input, knockOf(c))
        keepLogin(c, login)
        keepKnown(c, email)
        const view = viewOf(c)
        const next = ownPath(oneOf(typed, 'verder'))
        const body = <RecoveryPage {...{ view, next }} codes={recoveryCodes} />
        return show(c, { view, title: view.t.door.recovery.title, body })
      },
      (error) => enrolPage(c, error, oneOf(typed, 'verder')),
    )
  })
  return routes
}

async function signInPage(
  c: HttpContext<HttpEnv>,
  about: { readonly typedEmail: string; readonly error?: ActionError; readonly next?: string },
) {
  const { typedEmail, error } = about
  const view = { ...viewOf(c), path: '/aanmelden' }
  const { isKeyAllowed } = c.var.deps.door
  const next = ownPath(about.next ?? c.req.query('verder'))
  const emailError = error?.fields.find(({ field }) => field === 'email')?.remedy
  const schoolAccounts = await listSchoolAccounts(c.var.deps)
  const isPasskeyPossible = passkeyPlace(c.var.deps) !== undefined
  const body = (
    <SignInPage
      {...{ view, next, isKeyAllowed, isPasskeyPossible, schoolAccounts, typedEmail, emailError }}
      refusal={error && refusalOf(error)}
    />
  )
  return show(c, { view, title: view.t.door.title, status: statusOf(c, error), body })
}

function codePage(c: HttpContext<HttpEnv>, error?: ActionError, next?: string) {
  const step = stepOf(c, error, next)
  if (isOver(error)) return overPage(c, step, error)
  const title = step.view.t.door.code.title
  return show(c, {
    view: step.view,
    title,
    status: statusOf(c, error),
    body: <CodePage {...step} />,
  })
}

async function secondPage(c: HttpContext<HttpEnv>, error?: ActionError, next?: string) {
  const step = stepOf(c, error, next)
  const { view } = step
  const attemptId = c.req.param('attemptId') ?? ''
  const factors = await ofAttempt(attemptId, () => secondStepOf(c.var.deps, attemptId, knockOf(c)))
  if (factors === undefined || isOver(error)) return overPage(c, step, error)
  const hasPasskey = factors.passkeyCount > 0 && passkeyPlace(c.var.deps) !== undefined
  const body = <SecondPage {...step} hasApp={factors.hasAuthenticator} hasPasskey={hasPasskey} />
  return show(c, { view, title: view.t.door.second.title, status: statusOf(c, error), body })
}

async function enrolPage(c: HttpContext<HttpEnv>, error?: ActionError, next?: string) {
  const step = stepOf(c, error, next)
  const { view } = step
  const attemptId = c.req.param('attemptId') ?? ''
  const enrolling = await ofAttempt(attemptId, () => enrollingOf(c.var.deps, attemptId, knockOf(c)))
  if (enrolling === undefined || isOver(error)) return overPage(c, step, error)
  const body = <EnrolPage {...step} enrolling={enrolling} />
  return show(c, { view, title: view.t.door.enrol.title, status: statusOf(c, error), body })
}
