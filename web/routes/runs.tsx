import { Hono } from 'hono'
import { contextOf } from '../../api/caller.ts'
import type { HttpEnv } from '../../api/http-env.ts'
import { addDays } from '../../scheduler/domain/day.ts'
import { readBasisRefusals } from '../../src/actions/pool/basis-refusals.ts'
import { listPools } from '../../src/actions/pool/list.ts'
import { readLastRun } from '../../src/actions/run/last.ts'
import { listRuns, listRunsInput } from '../../src/actions/run/list.ts'
import { notFound } from '../../src/errors.ts'
import { RunsPage } from '../pages/runs.tsx'
import { TRIED_DAYS } from '../parts/pool-panel.tsx'
import { readForm } from '../read-form.ts'
import { show } from '../show.tsx'
import { viewOf } from '../view.ts'

const PAGE_LENGTH = 25

/** The runs of the coordinator's pools, one pool at a time. */
export function runsRoutes(): Hono<HttpEnv> {
  const routes = new Hono<HttpEnv>()
  routes.get('/zoektocht', async (c) => {
    const context = contextOf(c)
    const view = viewOf(c)
    const { items: pools } = await listPools(context, {})
    const asked = view.query['pool'] || pools[0]?.id
    const pool = pools.find(({ id }) => id === asked)
    if (pool === undefined) throw notFound()
    const { id: poolId, name } = pool
    const input = { poolId, after: view.query['na'], limit: PAGE_LENGTH }
    const { items: runs, next } = await listRuns(context, readForm(listRunsInput, input))
    const { today } = view
    const period = { from: addDays(today, -365), to: addDays(today, 365), days: TRIED_DAYS }
    const summary = {
      id: poolId,
      name,
      lastRun: await readLastRun(context, { poolId }),
      refusals: await readBasisRefusals(context, { poolId, ...period }),
    }
    return show(c, {
      view,
      title: view.t.work.runs.title,
      body: <RunsPage {...{ view, pools, runs, next }} pool={summary} />,
    })
  })
  return routes
}
