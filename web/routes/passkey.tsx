import { Hono } from 'hono'
import type { HttpEnv } from '../../api/http-env.ts'
import { askPasskey } from '../../src/actions/passkey/ask.ts'
import { passkeyAnswerInput } from '../../src/actions/passkey/check.ts'
import { signInByPasskey } from '../../src/actions/passkey/sign-in.ts'
import { goOn, orAgain, overPage, stepOf } from '../door-steps.tsx'
import { knockOf } from '../knock.ts'
import { passkeyFields } from '../parts/passkey-form.tsx'
import { readForm } from '../read-form.ts'
import { oneOf, typedOf } from '../take-step.ts'

/** Coming in with a passkey: the question for the device, and its answer. */
export function passkeyRoutes(): Hono<HttpEnv> {
  const routes = new Hono<HttpEnv>()
  routes.post('/aanmelden/passkey/vraag', async (c) =>
    c.json(await askPasskey(c.var.deps, knockOf(c))),
  )
  routes.post('/aanmelden/passkey', async (c) => {
    const typed = await typedOf(c)
    const given = passkeyFields('use').map((name) => [name, oneOf(typed, name)])
    return orAgain(
      async () => {
        const answer = readForm(passkeyAnswerInput, Object.fromEntries(given))
        const { login, email } = await signInByPasskey(c.var.deps, answer, knockOf(c))
        return goOn(c, { kind: 'in', login, email }, oneOf(typed, 'verder'))
      },
      (error) => overPage(c, stepOf(c), error),
    )
  })
  return routes
}
