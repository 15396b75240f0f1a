import { Hono, type Context as HttpContext } from 'hono'
import { contextOf } from '../../api/caller.ts'
import type { HttpEnv } from '../../api/http-env.ts'
import { findOnBoard, findOnBoardInput } from '../../src/actions/planning/find.ts'
import { showPlanning, showPlanningInput } from '../../src/actions/planning/show.ts'
import { listPools } from '../../src/actions/pool/list.ts'
import { readNames } from '../../src/actions/reference/names.ts'
import { notFound } from '../../src/errors.ts'
import { PLANNING_SCRIPT } from '../asset.ts'
import { Ambiguous } from '../pages/pick.tsx'
import { PlanningPage } from '../pages/planning.tsx'
import { planningInputOf } from '../planning/address.ts'
import { boardWords } from '../planning/board-words.ts'
import { boardRows } from '../planning/rows.tsx'
import { readAddress } from '../read-address.ts'
import { readForm } from '../read-form.ts'
import { serveAsset } from '../serve-asset.ts'
import { show } from '../show.tsx'
import { viewOf } from '../view.ts'
import { boardsOf } from './worklist.tsx'

/** The planning board, its rows by themselves, and where its short addresses lead. */
export function planningRoutes(): Hono<HttpEnv> {
  const routes = new Hono<HttpEnv>()
  serveAsset(routes, PLANNING_SCRIPT)
  routes.get('/planbord', boardPage)
  routes.get('/planbord/rijen', changedRows)
  routes.get('/planbord/aanvraag/:start', (c) => goTo(c, 'request', '/inbox'))
  routes.get('/planbord/lid/:start', (c) => goTo(c, 'member', '/leden'))
  return routes
}

/** The board that the address asks for. */
function read(c: HttpContext<HttpEnv>) {
  const context = contextOf(c)
  const view = viewOf(c)
  const input = readForm(showPlanningInput, planningInputOf(view))
  const reading = Promise.all([showPlanning(context, input), readNames(context, {})])
  return { context, view, reading }
}

async function boardPage(c: HttpContext<HttpEnv>) {
  const { context, view, reading } = read(c)
  const [[planning, names], { items: pools }, boards] = await Promise.all([
    reading,
    listPools(context, {}),
    boardsOf(context, view),
  ])
  const choices = {
    vakken: Object.entries(names.vakken).map(([value, text]) => ({ value, text })),
    pools: pools.map(({ id, name }) => ({ value: id, text: name })),
    boards,
  }
  return show(c, {
    view,
    title: view.t.planning.title,
    body: <PlanningPage {...{ view, names, planning, choices }} />,
  })
}

/** The rows whose mark the asker does not have, and how many rows there are. */
async function changedRows(c: HttpContext<HttpEnv>) {
  const { view, reading } = read(c)
  const [planning, names] = await reading
  const known = new Set((c.req.header('X-Known') ?? '').split(','))
  const { open, members } = boardRows(boardWords(view.t, names, planning), planning)
  const rows = [...open, ...members]
  c.header('Cache-Control', 'no-store')
  c.header('X-Rows', String(rows.length))
  const changed = rows.filter(({ mark }) => !known.has(mark))
  return c.html(changed.map(({ html }) => html()).join(''))
}

async function goTo(c: HttpContext<HttpEnv>, what: 'request' | 'member', place: string) {
  const input = readAddress(findOnBoardInput, { what, start: c.req.param('start') })
  const { ids } = await findOnBoard(contextOf(c), input)
  const [id, ...more] = ids
  if (id === undefined) throw notFound()
  if (more.length === 0 || what === 'member') return c.redirect(`${place}/${id}`, 303)
  const view = viewOf(c)
  const title = view.t.planning.pick.ambiguous
  return show(c, { view, title, body: <Ambiguous view={view} ids={ids} /> })
}
