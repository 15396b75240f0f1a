import { Hono, type Context as HttpContext } from 'hono'
import { contextOf } from '../../api/caller.ts'
import type { HttpEnv } from '../../api/http-env.ts'
import { disableUser, disableUserInput } from '../../src/actions/user/disable.ts'
import { enableUser } from '../../src/actions/user/enable.ts'
import { listUsers, listUsersInput } from '../../src/actions/user/list.ts'
import { resetFactorsOf } from '../../src/actions/user/reset-factors.ts'
import { onlyFor } from '../../src/actor.ts'
import type { Context } from '../../src/context.ts'
import type { ActionError } from '../../src/errors.ts'
import { Users } from '../pages/users.tsx'
import type { RefusedStep } from '../parts/people/step-form.tsx'
import { readForm } from '../read-form.ts'
import { refusalStatus } from '../refusal-status.ts'
import { show } from '../show.tsx'
import { takeStep } from '../take-step.ts'
import { viewOf } from '../view.ts'

const HOME = '/gebruikers'

/** What can be done to somebody, with the word of it afterwards. */
const STEPS = {
  uit: [disableUser, 'uitgezet'],
  aan: [enableUser, 'aangezet'],
  wis: [resetFactorsOf, 'gewist'],
} as const satisfies Readonly<
  Record<
    string,
    readonly [(context: Context, input: { readonly userId: string }) => Promise<unknown>, string]
  >
>

/** Who can sign in, for whoever keeps them. */
export function userRoutes(): Hono<HttpEnv> {
  const routes = new Hono<HttpEnv>()
  routes.get(HOME, (c) => usersPage(c))
  for (const [step, [take, said]] of Object.entries(STEPS)) {
    routes.post(`${HOME}/:userId/${step}`, (c) =>
      takeStep(c, {
        take: async () => {
          const userId = c.req.param('userId')
          await take(contextOf(c), readForm(disableUserInput, { userId }))
          return said
        },
        to: HOME,
        again: (refused, error) => usersPage(c, { refused, error }),
      }),
    )
  }
  return routes
}

async function usersPage(
  c: HttpContext<HttpEnv>,
  refusal?: { readonly refused: RefusedStep; readonly error: ActionError },
) {
  const context = contextOf(c)
  const { role } = onlyFor(context.actor, 'admin', 'board', 'coordinator')
  const view = { ...viewOf(c), path: HOME }
  const text = view.query['q'] ?? ''
  const listed = await listUsers(context, readForm(listUsersInput, { text }))
  return show(c, {
    view,
    title: view.t.users.title,
    status: refusal === undefined ? 200 : refusalStatus(refusal.error),
    body: <Users {...{ view, listed, text, role }} refused={refusal?.refused} />,
  })
}
