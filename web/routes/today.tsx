import { Hono } from 'hono'
import { contextOf } from '../../api/caller.ts'
import type { HttpEnv } from '../../api/http-env.ts'
import { listDueHours } from '../../src/actions/fulfilment/list-due.ts'
import { readNames } from '../../src/actions/reference/names.ts'
import { listRequestsByDay, listRequestsByDayInput } from '../../src/actions/request/by-day.ts'
import { DAYS_SHOWN, Today } from '../pages/today.tsx'
import { readForm } from '../read-form.ts'
import { show } from '../show.tsx'
import { viewOf } from '../view.ts'

/** Who is away, who comes and what is open, today and the days after. */
export function todayRoutes(): Hono<HttpEnv> {
  const routes = new Hono<HttpEnv>()
  routes.get('/vandaag', async (c) => {
    const context = contextOf(c)
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
