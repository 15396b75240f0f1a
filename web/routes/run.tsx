import { Hono } from 'hono'
import { contextOf } from '../../api/caller.ts'
import type { HttpEnv } from '../../api/http-env.ts'
import { cursorAfter } from '../../src/actions/cursor.ts'
import { listPools } from '../../src/actions/pool/list.ts'
import { showRunDifference } from '../../src/actions/run/difference.ts'
import { listRuns } from '../../src/actions/run/list.ts'
import { showRun, showRunInput } from '../../src/actions/run/show.ts'
import { stopRun } from '../../src/actions/run/stop.ts'
import { ActionError } from '../../src/errors.ts'
import { RunPage } from '../pages/run.tsx'
import { readAddress } from '../read-address.ts'
import { show } from '../show.tsx'
import { viewOf } from '../view.ts'

const EARLIER_MAX = 10

/** A run to follow and to stop, and what it changes. */
export function runRoutes(): Hono<HttpEnv> {
  const routes = new Hono<HttpEnv>()
  routes.get('/zoektocht/:runId', async (c) => {
    const context = contextOf(c)
    const view = viewOf(c)
    const run = await showRun(context, readAddress(showRunInput, c.req.param()))
    const { items: pools } = await listPools(context, {})
    const { runId, poolId } = run
    const hasPlan = run.finishedAt !== null && run.status !== 'failed' && run.planValue !== null
    const difference = hasPlan ? await showRunDifference(context, { runId }) : undefined
    const after = cursorAfter(String(run.startedAt), runId)
    const { items: earlier } = await listRuns(context, { poolId, after, limit: EARLIER_MAX })
    const poolName = pools.find(({ id }) => id === run.poolId)?.name ?? ''
    return show(c, {
      view,
      title: view.t.run.title(poolName),
      body: <RunPage {...{ view, run, poolName, difference, earlier }} />,
    })
  })
  routes.post('/zoektocht/:runId/stop', async (c) => {
    const input = readAddress(showRunInput, c.req.param())
    try {
      await stopRun(contextOf(c), input)
    } catch (error) {
      // It had ended by itself: the page says what it came to.
      if (!(error instanceof ActionError) || error.code !== 'already-decided') throw error
    }
    return c.redirect(`/zoektocht/${input.runId}`, 303)
  })
  return routes
}
