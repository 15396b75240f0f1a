import { Hono, type Context as HttpContext } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { HttpEnv } from '../../api/http-env.ts'
import {
  beginWithSchoolAccount,
  endWithSchoolAccount,
} from '../../src/actions/sign-in/by-school-account.ts'
import { enterCodeInput } from '../../src/actions/sign-in/enter-code.ts'
import { ActionError, notFound } from '../../src/errors.ts'
import { orAgain, overPage, stepOf } from '../door-steps.tsx'
import { knockOf } from '../knock.ts'
import { ownPath } from '../own-path.ts'
import { keepLogin } from '../session-cookie.ts'

/** Which attempt this browser is away for. */
const AWAY_COOKIE = '__Host-achtervang-weg'
const AWAY_SECONDS = 15 * 60

/** Coming in with a school account: away to the organisation, and back. */
export function schoolAccountRoutes(): Hono<HttpEnv> {
  const routes = new Hono<HttpEnv>()
  routes.get('/aanmelden/school/:providerId', (c) =>
    orAgain(
      async () => {
        insistOnOwnPage(c)
        const providerId = idOf(c)
        const next = ownPath(c.req.query('verder')) ?? ''
        const about = { providerId, next, knock: knockOf(c) }
        const { attemptId, url } = await beginWithSchoolAccount(c.var.deps, about)
        setCookie(c, AWAY_COOKIE, attemptId, {
          path: '/',
          httpOnly: true,
          secure: true,
          sameSite: 'Lax',
          maxAge: AWAY_SECONDS,
        })
        return c.redirect(url, 303)
      },
      (error) => refused(c, error),
    ),
  )
  routes.get('/aanmelden/school/:providerId/terug', (c) =>
    orAgain(
      async () => {
        const attemptId = getCookie(c, AWAY_COOKIE) ?? crypto.randomUUID()
        deleteCookie(c, AWAY_COOKIE, { path: '/', secure: true })
        const { search } = new URL(c.req.url)
        const about = { attemptId, providerId: idOf(c), search, knock: knockOf(c) }
        const { login, next } = await endWithSchoolAccount(c.var.deps, about)
        keepLogin(c, login)
        return c.redirect(ownPath(next) ?? '/', 303)
      },
      (error) => refused(c, error),
    ),
  )
  return routes
}

/** Another site sends nobody away to sign in: a link there would sign somebody in who did not ask for it. */
function insistOnOwnPage(c: HttpContext<HttpEnv>): void {
  const from = c.req.header('Sec-Fetch-Site')
  if (from === undefined || from === 'same-origin' || from === 'none') return
  throw new ActionError('not-allowed', 'Begin met aanmelden op een bladzijde van dit programma.')
}

function idOf(c: HttpContext<HttpEnv>): string {
  const given = enterCodeInput.shape.attemptId.safeParse(c.req.param('providerId'))
  if (!given.success) throw notFound()
  return given.data
}

function refused(c: HttpContext<HttpEnv>, error: ActionError) {
  return overPage(c, stepOf(c), error)
}
