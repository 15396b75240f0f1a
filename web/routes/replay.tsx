import { Hono, type Context as HttpContext } from 'hono'
import { contextOf } from '../../api/caller.ts'
import type { HttpEnv } from '../../api/http-env.ts'
import { addDays } from '../../scheduler/domain/day.ts'
import { inSheet } from '../../src/actions/in-sheet.ts'
import { listPools } from '../../src/actions/pool/list.ts'
import { showPool } from '../../src/actions/pool/show.ts'
import { readNames } from '../../src/actions/reference/names.ts'
import { askForReplay } from '../../src/actions/replay/ask.ts'
import { listReplays, listReplaysInput } from '../../src/actions/replay/list.ts'
import { askReplayInput } from '../../src/actions/replay/question.ts'
import { keptReplaySheet } from '../../src/actions/replay/replay-sheet.ts'
import { showReplay, showReplayInput } from '../../src/actions/replay/show.ts'
import { stopReplay } from '../../src/actions/replay/stop.ts'
import { onlyFor } from '../../src/actor.ts'
import { ActionError, notFound } from '../../src/errors.ts'
import { AskReplayPage } from '../pages/replay/ask.tsx'
import { ReplaysPage } from '../pages/replay/list.tsx'
import { ReplayPage } from '../pages/replay/one.tsx'
import type { RefusedStep } from '../parts/people/step-form.tsx'
import { readAddress } from '../read-address.ts'
import { readForm } from '../read-form.ts'
import { refusalStatus } from '../refusal-status.ts'
import { readQuestion } from '../replay/read-question.ts'
import { show } from '../show.tsx'
import { takeStep } from '../take-step.ts'
import { viewOf } from '../view.ts'

type Http = HttpContext<HttpEnv>

const PAGE_LENGTH = 25
/** As long as a term. */
const TERM_DAYS = 120

/** Terms that are played again: what was asked, asking, how far it is, what it came to, and taking that along. */
export function replayRoutes(): Hono<HttpEnv> {
  const routes = new Hono<HttpEnv>()
  routes.get('/naspelen', async (c) => {
    const view = viewOf(c)
    const { pools, pool } = await poolsFor(c, view.query['pool'])
    const page = { poolId: pool.id, after: view.query['na'], limit: PAGE_LENGTH }
    const { items: replays, next } = await listReplays(
      contextOf(c),
      readForm(listReplaysInput, page),
    )
    const body = <ReplaysPage {...{ view, pool, pools, replays, next }} />
    return show(c, { view, title: view.t.replay.title, body })
  })
  routes.get('/naspelen/nieuw', (c) => askPage(c))
  routes.post('/naspelen/nieuw', (c) => {
    let to = '/naspelen'
    return takeStep(c, {
      take: async (typed) => {
        const input = readForm(askReplayInput, readQuestion(typed))
        to = `/naspelen/${(await askForReplay(contextOf(c), input)).replayId}`
        return 'gevraagd'
      },
      to: () => to,
      again: (refused, error) => askPage(c, { refused, error }),
    })
  })
  routes.get('/naspelen/:replayId', async (c) => {
    const context = contextOf(c)
    const view = viewOf(c)
    const replay = await showReplay(context, readAddress(showReplayInput, c.req.param()))
    const names = await readNames(context, {})
    const { participations: boards } = await showPool(context, { poolId: replay.poolId })
    const body = <ReplayPage {...{ view, replay, names, boards }} />
    return show(c, { view, title: view.t.replay.title, body })
  })
  routes.post('/naspelen/:replayId/stop', async (c) => {
    const input = readAddress(showReplayInput, c.req.param())
    try {
      await stopReplay(contextOf(c), input)
    } catch (error) {
      // It had ended by itself: the page says what it came to.
      if (!(error instanceof ActionError) || error.code !== 'already-decided') throw error
    }
    return c.redirect(`/naspelen/${input.replayId}`, 303)
  })
  routes.post('/naspelen/:replayId/meenemen', takeAlong)
  return routes
}

async function poolsFor(c: Http, asked: string | undefined) {
  const { items: pools } = await listPools(contextOf(c), {})
  const pool = asked ? pools.find(({ id }) => id === asked) : pools[0]
  if (pool === undefined) throw notFound()
  return { pools, pool }
}

async function askPage(
  c: Http,
  refusal?: { readonly refused: RefusedStep; readonly error: ActionError },
): Promise<Response> {
  const context = contextOf(c)
  onlyFor(context.actor, 'coordinator')
  const view = { ...viewOf(c), path: '/naspelen/nieuw' }
  const refused = refusal?.refused
  const { pool } = await poolsFor(c, view.query['pool'] || refused?.typed['poolId']?.[0])
  const { participations: boards } = await showPool(context, { poolId: pool.id })
  const names = await readNames(context, {})
  const to = addDays(view.today, -1)
  const term = { from: addDays(to, -TERM_DAYS), to }
  return show(c, {
    view,
    title: view.t.replay.newTitle,
    status: refusal === undefined ? 200 : refusalStatus(refusal.error),
    body: <AskReplayPage {...{ view, pool, boards, names, term, refused }} />,
  })
}

/** Everything that it came to, for a spreadsheet. */
async function takeAlong(c: Http): Promise<Response> {
  const input = readAddress(showReplayInput, c.req.param())
  const { result } = await showReplay(contextOf(c), input)
  if (result === null) throw notFound()
  const name = viewOf(c).t.replay.file
  c.header('Cache-Control', 'no-store')
  c.header('Content-Disposition', `attachment; filename="${name}.csv"`)
  c.header('Content-Type', 'text/csv; charset=utf-8')
  return c.body(inSheet(keptReplaySheet(result)))
}
