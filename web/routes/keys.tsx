import { Hono, type Context as HttpContext } from 'hono'
import { contextOf } from '../../api/caller.ts'
import type { HttpEnv } from '../../api/http-env.ts'
import { listKeys } from '../../src/actions/access-key/list.ts'
import { makeKey, makeKeyInput } from '../../src/actions/access-key/make.ts'
import { revokeKeyInput, revokeOwnKey } from '../../src/actions/access-key/revoke.ts'
import { rotateKey, rotateKeyInput } from '../../src/actions/access-key/rotate.ts'
import { ActionError } from '../../src/errors.ts'
import { Keys, type KeysProps } from '../pages/keys.tsx'
import type { RefusedStep } from '../parts/people/step-form.tsx'
import { proofPath } from '../parts/proof-first.tsx'
import { readForm } from '../read-form.ts'
import { refusalStatus } from '../refusal-status.ts'
import { show } from '../show.tsx'
import { oneOf, takeStep, typedOf } from '../take-step.ts'
import { viewOf } from '../view.ts'
import { isForAnotherPage } from './request.tsx'

const HOME = '/mijn-sleutels'

/** The own keys for programs. */
export function keyRoutes(): Hono<HttpEnv> {
  const routes = new Hono<HttpEnv>()
  routes.get(HOME, (c) => keysPage(c, {}))
  routes.post(`${HOME}/nieuw`, (c) =>
    showOnce(c, async (typed) => {
      const given = { label: oneOf(typed, 'label') || ' ', days: oneOf(typed, 'days') }
      const { key } = await makeKey(contextOf(c), readForm(makeKeyInput, given))
      return { key, isInPlace: false }
    }),
  )
  routes.post(`${HOME}/:keyId/vernieuw`, (c) =>
    showOnce(c, async () => {
      const { keyId } = c.req.param()
      const { key } = await rotateKey(contextOf(c), readForm(rotateKeyInput, { keyId }))
      return { key, isInPlace: true }
    }),
  )
  routes.post(`${HOME}/:keyId/intrekken`, (c) =>
    takeStep(c, {
      take: async () => {
        const { keyId } = c.req.param()
        await revokeOwnKey(contextOf(c), readForm(revokeKeyInput, { keyId }))
        return 'ingetrokken'
      },
      to: HOME,
      again: (refused, error) => keysPage(c, { refused, error }),
    }),
  )
  return routes
}

/** Answers with the key itself, in this page and in no address. */
async function showOnce(
  c: HttpContext<HttpEnv>,
  make: (typed: Awaited<ReturnType<typeof typedOf>>) => Promise<NonNullable<KeysProps['made']>>,
): Promise<Response> {
  const typed = await typedOf(c)
  try {
    return await keysPage(c, { made: await make(typed) })
  } catch (error) {
    if (!(error instanceof ActionError) || isForAnotherPage(error)) throw error
    if (error.code === 'proof-needed') return c.redirect(proofPath(HOME), 303)
    const { detail, fields } = error
    const refused = { action: c.req.path, refusal: { detail, fields }, typed }
    return keysPage(c, { refused, error })
  }
}

async function keysPage(
  c: HttpContext<HttpEnv>,
  about: {
    readonly made?: NonNullable<KeysProps['made']>
    readonly refused?: RefusedStep
    readonly error?: ActionError
  },
): Promise<Response> {
  const { made, refused, error } = about
  const view = { ...viewOf(c), path: HOME }
  const own = await listKeys(contextOf(c))
  return show(c, {
    view,
    title: view.t.keys.title,
    status: error === undefined ? 200 : refusalStatus(error),
    body: <Keys {...{ view, own, made, refused }} />,
  })
}
