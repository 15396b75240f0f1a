import { Hono, type Context as HttpContext } from 'hono'
import { contextOf } from '../../../api/caller.ts'
import type { HttpEnv } from '../../../api/http-env.ts'
import { listPools } from '../../../src/actions/pool/list.ts'
import {
  listVersions,
  listVersionsInput,
  type PoolVersions,
} from '../../../src/actions/pool/list-versions.ts'
import type { Names } from '../../../src/actions/reference/names.ts'
import { readReference } from '../../../src/actions/reference/read.ts'
import type { Context } from '../../../src/context.ts'
import { notFound } from '../../../src/errors.ts'
import { RulesDifference } from '../../pages/people/rules-difference.tsx'
import { RulesOfPlay } from '../../pages/people/rules-of-play.tsx'
import { PoolNav } from '../../parts/people/pool-nav.tsx'
import { readAddress } from '../../read-address.ts'
import { show } from '../../show.tsx'
import { viewOf } from '../../view.ts'

/** The rules of play of the pools that concern the actor: what they say, said and will say. */
export function rulesOfPlayRoutes(): Hono<HttpEnv> {
  const routes = new Hono<HttpEnv>()
  routes.get('/spelregels', async (c) => {
    const view = viewOf(c)
    const { items } = await listPools(contextOf(c), {})
    const [only, ...others] = items
    if (only !== undefined && others.length === 0) return c.redirect(`/spelregels/${only.id}`, 303)
    const words = view.t.rulesOfPlay
    const body = (
      <>
        <PoolNav view={view} />
        <h1>{words.title}</h1>
        {items.length === 0 && <p class="card">{words.none}</p>}
        <ul>
          {items.map(({ id, name }) => (
            <li>
              <a href={`/spelregels/${id}`}>{words.ofPool(name)}</a>
            </li>
          ))}
        </ul>
      </>
    )
    return show(c, { view, title: words.title, body })
  })
  routes.get('/spelregels/:poolId', async (c) => {
    const view = viewOf(c)
    const { pool, names } = await poolOf(c)
    const asked = view.query['versie']
    const version =
      asked === undefined
        ? (pool.versions.find(({ standing }) => standing === 'in-force') ?? pool.versions[0])
        : versionOf(pool, asked)
    const title = view.t.rulesOfPlay.ofPool(pool.name)
    return show(c, { view, title, body: <RulesOfPlay {...{ view, names, pool, version }} /> })
  })
  routes.get('/spelregels/:poolId/verschil', async (c) => {
    const view = viewOf(c)
    const { pool, names } = await poolOf(c)
    const before = versionOf(pool, view.query['van'])
    const after = versionOf(pool, view.query['naar'])
    return show(c, {
      view,
      title: view.t.rulesOfPlay.differenceTitle(before.version, after.version),
      body: <RulesDifference {...{ view, names, pool, before, after }} />,
    })
  })
  return routes
}

/** The pool with all versions, and what vakken and roles are called. Throws `not-found`. */
export async function poolOf(
  c: HttpContext<HttpEnv>,
): Promise<{ readonly pool: PoolVersions; readonly names: Names }> {
  const context = contextOf(c)
  const read = readAddress(listVersionsInput, { poolId: c.req.param('poolId') })
  return { pool: await listVersions(context, read), names: await namesOf(context) }
}

/** Boards and regions read rules too, and may not ask for the names that members ask for. */
async function namesOf(context: Context): Promise<Names> {
  const { vakken, roles } = await readReference(context, {})
  return {
    vakken: Object.fromEntries(vakken.map(({ id, name }) => [id, name])),
    roles: Object.fromEntries(roles.map(({ code, label }) => [code, label])),
  }
}

function versionOf(pool: PoolVersions, asked: string | undefined) {
  const found = pool.versions.find(({ version }) => String(version) === asked)
  if (found === undefined) throw notFound()
  return found
}
