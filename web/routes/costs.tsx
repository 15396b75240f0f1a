import { Hono } from 'hono'
import { contextOf } from '../../api/caller.ts'
import type { HttpEnv } from '../../api/http-env.ts'
import { addDays } from '../../scheduler/domain/day.ts'
import {
  type ListFulfilmentsInput,
  listFulfilments,
  listFulfilmentsInput,
} from '../../src/actions/fulfilment/list.ts'
import { onlyFor } from '../../src/actor.ts'
import type { Context } from '../../src/context.ts'
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
    const lines = (await linesOf(context, input)).toSorted(
      (one, other) => other.confirmedAt - one.confirmedAt || (one.id < other.id ? -1 : 1),
    )
    const body = <Costs view={view} lines={lines} period={input} />
    return show(c, { view, title: view.t.costs.title, body })
  })
  return routes
}

/** Every page of the period, since the totals are of all of it. */
async function linesOf(context: Context, input: ListFulfilmentsInput) {
  const found: Awaited<ReturnType<typeof listFulfilments>>['items'] = []
  let after: string | null | undefined
  while (after !== null) {
    const page = await listFulfilments(context, { ...input, after })
    found.push(...page.items)
    after = page.next
  }
  return found
}
