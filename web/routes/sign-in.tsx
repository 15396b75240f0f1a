import { Hono, type Context as HttpContext } from 'hono'
import { getCookie } from 'hono/cookie'
import { contextOf, LOGIN_COOKIE } from '../../api/caller.ts'
import type { HttpEnv } from '../../api/http-env.ts'
import { passkeyPlace } from '../../src/actions/passkey/place.ts'
import { beginLoginByKey, endLogin, stayLoggedIn } from '../../src/actions/sign-in/browser.ts'
import { listSchoolAccounts } from '../../src/actions/sign-in/by-school-account.ts'
import { countWaiting } from '../../src/actions/waiting/count.ts'
import { ActionError } from '../../src/errors.ts'
import { ownPath } from '../own-path.ts'
import { type DemoUser, Start } from '../pages/start.tsx'
import { offersPasskey } from '../passkey-offer.ts'
import { dropLogin, keepLogin, visitorOf } from '../session-cookie.ts'
import { show } from '../show.tsx'
import { viewOf } from '../view.ts'

/** The first page, signing in with a key, and signing out. */
export function signInRoutes(demoUsers: readonly DemoUser[]): Hono<HttpEnv> {
  const routes = new Hono<HttpEnv>()
  routes.get('/', (c) => startPage(c, demoUsers, { next: ownPath(c.req.query('verder')) }))
  routes.post('/aanmelden', async (c) => {
    const form = await c.req.parseBody()
    const next = ownPath(form['verder'])
    const key = typeof form['sleutel'] === 'string' ? form['sleutel'].trim() : ''
    if (key === '') return startPage(c, demoUsers, { next, refused: 'keyMissing' })
    if (!(await isLetIn(c, key))) return startPage(c, demoUsers, { next, refused: 'keyWrong' })
    return c.redirect(next ?? '/', 303)
  })
  routes.post('/sessie', stay)
  routes.post('/afmelden', async (c) => {
    const token = getCookie(c, LOGIN_COOKIE)
    if (token !== undefined) await endLogin(c.var.deps, token)
    dropLogin(c)
    return c.redirect('/?afgemeld', 303)
  })
  return routes
}

/** Begins a session and hands the browser its cookie; false where the key is not known. */
async function isLetIn(c: HttpContext<HttpEnv>, key: string): Promise<boolean> {
  try {
    keepLogin(c, await beginLoginByKey(c.var.deps, key, visitorOf(c)))
    return true
  } catch (error) {
    if (error instanceof ActionError && error.code === 'not-signed-in') return false
    throw error
  }
}

/** Who says to be still there stays; a script is told for how long, a form goes back to where it was. */
async function stay(c: HttpContext<HttpEnv>) {
  const token = getCookie(c, LOGIN_COOKIE)
  const endsAt = token && (await stayLoggedIn(c.var.deps, token))
  const isScript = c.req.header('Accept') === 'application/json'
  if (!endsAt) return isScript ? c.body(null, 401) : c.redirect('/', 303)
  if (isScript) return c.json({ overMs: endsAt - c.var.deps.now() })
  const form = await c.req.parseBody()
  return c.redirect(ownPath(form['verder']) ?? '/', 303)
}

async function startPage(
  c: HttpContext<HttpEnv>,
  demoUsers: readonly DemoUser[],
  about: { readonly next: string | undefined; readonly refused?: 'keyMissing' | 'keyWrong' },
) {
  const { next, refused } = about
  const seen = viewOf(c)
  const view = refused === undefined ? seen : { ...seen, path: '/', signedIn: undefined }
  const schoolAccounts = view.signedIn === undefined ? await listSchoolAccounts(c.var.deps) : []
  const waiting = view.signedIn === undefined ? [] : await countWaiting(contextOf(c), {})
  return show(c, {
    view,
    title: refused === undefined ? view.t.nav.start : view.t.start.wrongTitle,
    status: refused === undefined ? 200 : refused === 'keyWrong' ? 401 : 422,
    body: (
      <Start
        view={view}
        demoUsers={demoUsers}
        next={next}
        isKeyAllowed={c.var.deps.door.isKeyAllowed}
        isPasskeyPossible={passkeyPlace(c.var.deps) !== undefined}
        schoolAccounts={schoolAccounts}
        keyError={refused && view.t.start[refused]}
        isSignedOut={view.query['afgemeld'] !== undefined}
        waiting={waiting}
        isPasskeyOffered={await offersPasskey(c)}
      />
    ),
  })
}
