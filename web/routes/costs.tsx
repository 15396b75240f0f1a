import { Hono } from 'hono'
import { contextOf } from '../../api/caller.ts'
import type { HttpEnv } from '../../api/http-env.ts'
import { addDays } from '../../scheduler/domain/day.ts'
import { listFulfilments, listFulfilmentsInput } from '../../src/actions/fulfilment/list.ts'
import { onlyFor } from '../../src/actor.ts'
import { everyPage, everyPaidCancellation } from '../every-page.ts'
import { Costs } from '../pages/costs.tsx'
import { readForm } from '../read-form.ts'
import { show } from '../show.tsx'
import { viewOf } from '../view.ts'

const PAGE_LENGTH = 500
/** From a quarter of a year ago, unless another period is asked for. */
const DAYS_BACK = 91
const periodInput = listFulfilmentsInput.required({ from: true, to: true })

/** What substitution cost the own board. */
export function costRoutes(): Hono<HttpEnv> {
  const routes = new Hono<HttpEnv>()
  routes.get('/kosten', async (c) => {
    const context = contextOf(c)
    onlyFor(context.actor, 'school', 'board')
    const view = viewOf(c)
    const from = view.query['vanaf'] || addDays(view.today, -DAYS_BACK)
    const to = view.query['tot'] || view.today
    const input = readForm(periodInput, { from, to, limit: PAGE_LENGTH })
    const cancelled = await everyPaidCancellation(context, input)
    const lines = (
      await everyPage((page) => listFulfilments(context, { ...input, ...page }))
    ).toSorted((one, other) => other.confirmedAt - one.confirmedAt || (one.id < other.id ? -1 : 1))
    const body = <Costs {...{ view, lines, cancelled }} period={input} />
    return show(c, { view, title: view.t.costs.title, body })
  })
  return routes
}
