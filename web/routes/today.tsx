import { Hono, type Context as HttpContext } from 'hono'
import { contextOf } from '../../api/caller.ts'
import type { HttpEnv } from '../../api/http-env.ts'
import { listDueHours } from '../../src/actions/fulfilment/list-due.ts'
import { readNames } from '../../src/actions/reference/names.ts'
import { listRequestsByDay, listRequestsByDayInput } from '../../src/actions/request/by-day.ts'
import { readMorning } from '../../src/actions/request/morning.ts'
import { MorningPage } from '../pages/morning.tsx'
import { DAYS_SHOWN, Today } from '../pages/today.tsx'
import { readForm } from '../read-form.ts'
import { show } from '../show.tsx'
import { viewOf } from '../view.ts'

/** Today and the days after: for a school who is away and who comes, for a coordinator what is urgent and what waits. */
export function todayRoutes(): Hono<HttpEnv> {
  const routes = new Hono<HttpEnv>()
  routes.get('/vandaag', async (c) => {
    const context = contextOf(c)
    if (context.actor.role === 'coordinator') return morningPage(c, context.actor.poolIds.length)
    const view = viewOf(c)
    const asked = { from: view.query['vanaf'] || view.today, days: DAYS_SHOWN }
    const input = readForm(listRequestsByDayInput, asked)
    const shown = await listRequestsByDay(context, input)
    const names = await readNames(context, {})
    const hoursDue = (await listDueHours(context, {})).length
    const body = <Today {...{ view, names, shown, hoursDue }} from={input.from} />
    return show(c, { view, title: view.t.today.title, body })
  })
  return routes
}

async function morningPage(c: HttpContext<HttpEnv>, poolCount: number) {
  const context = contextOf(c)
  const view = viewOf(c)
  const names = await readNames(context, {})
  const morning = await readMorning(context, {})
  return show(c, {
    view,
    title: view.t.work.morning.title,
    body: <MorningPage {...{ view, names, morning, poolCount }} />,
  })
}
