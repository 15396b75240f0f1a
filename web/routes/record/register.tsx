import { Hono } from 'hono'
import { contextOf } from '../../../api/caller.ts'
import type { HttpEnv } from '../../../api/http-env.ts'
import { readRegister } from '../../../src/actions/privacy/register.ts'
import { Register } from '../../pages/record/register.tsx'
import { show } from '../../show.tsx'
import { viewOf } from '../../view.ts'

/** What is kept of people and who sees it, for everybody who is signed in. */
export function registerRoutes(): Hono<HttpEnv> {
  const routes = new Hono<HttpEnv>()
  routes.get('/privacy', async (c) => {
    const view = viewOf(c)
    const { items } = await readRegister(contextOf(c), {})
    const body = <Register view={view} items={items} />
    return show(c, { view, title: view.t.record.register.title, body })
  })
  return routes
}
