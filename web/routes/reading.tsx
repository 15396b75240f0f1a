import { Hono } from 'hono'
import type { HttpEnv } from '../../api/http-env.ts'
import { PROBLEMS } from '../../api/problem.ts'
import { listRules } from '../../src/actions/reference/rules.ts'
import { ERROR_CODES, notFound } from '../../src/errors.ts'
import { ICON, PASSKEY_SCRIPT, SCRIPT, STYLE } from '../asset.ts'
import { Api } from '../pages/api.tsx'
import { Glossary } from '../pages/glossary.tsx'
import { Problem, Problems } from '../pages/problems.tsx'
import { Rules } from '../pages/rules.tsx'
import { type Operation, readOpenApi } from '../read-open-api.ts'
import { serveAsset } from '../serve-asset.ts'
import { show } from '../show.tsx'
import { viewOf } from '../view.ts'

/** The pages that everybody may read, signed in or not, and what they look like. */
export function readingRoutes(openApiDocument: () => object): Hono<HttpEnv> {
  const routes = new Hono<HttpEnv>()
  for (const asset of [STYLE, SCRIPT, PASSKEY_SCRIPT, ICON]) serveAsset(routes, asset)
  routes.get('/problems', (c) => {
    const view = viewOf(c)
    return show(c, { view, title: view.t.problems.title, body: <Problems t={view.t} /> })
  })
  routes.get('/problems/:code', (c) => {
    const code = ERROR_CODES.find((one) => one === c.req.param('code'))
    if (code === undefined) throw notFound()
    const view = viewOf(c)
    return show(c, { view, title: PROBLEMS[code].title, body: <Problem t={view.t} code={code} /> })
  })
  routes.get('/hulp/regels', (c) => {
    const view = viewOf(c)
    const body = <Rules t={view.t} list={listRules()} />
    return show(c, { view, title: view.t.rules.title, body })
  })
  routes.get('/hulp/begrippen', (c) => {
    const view = viewOf(c)
    return show(c, { view, title: view.t.help.title, body: <Glossary t={view.t} /> })
  })
  let operations: readonly Operation[] | undefined
  routes.get('/api', (c) => {
    operations ??= readOpenApi(openApiDocument())
    const view = viewOf(c)
    const body = <Api t={view.t} operations={operations} />
    return show(c, { view, title: view.t.api.title, body })
  })
  return routes
}
