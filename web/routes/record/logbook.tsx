import { Hono, type Context as HttpContext } from 'hono'
import { contextOf } from '../../../api/caller.ts'
import type { HttpEnv } from '../../../api/http-env.ts'
import { addDays } from '../../../scheduler/domain/day.ts'
import { exportAudit, exportAuditInput } from '../../../src/actions/audit/export.ts'
import { listAudit, listAuditInput } from '../../../src/actions/audit/list.ts'
import { auditCsv } from '../../document/audit-csv.ts'
import { Logbook } from '../../pages/record/logbook.tsx'
import { readForm } from '../../read-form.ts'
import { show } from '../../show.tsx'
import { viewOf } from '../../view.ts'

const HOME = '/privacy/logboek'
/** From a quarter of a year ago, unless another period is asked for. */
const DAYS_BACK = 91

/** The log of the own board, and taking it along. */
export function logbookRoutes(): Hono<HttpEnv> {
  const routes = new Hono<HttpEnv>()
  routes.get(HOME, async (c) => {
    const view = viewOf(c)
    const { soort: kind, q: who, vanaf: from, tot: to, na: after } = view.query
    const log = await listAudit(
      contextOf(c),
      readForm(listAuditInput, { kind, who, from, to, after }),
    )
    return show(c, {
      view,
      title: view.t.record.logbook.title,
      body: <Logbook {...{ view, log }} firstDay={addDays(view.today, -DAYS_BACK)} />,
    })
  })
  routes.post(`${HOME}/meenemen`, takeAlong)
  return routes
}

async function takeAlong(c: HttpContext<HttpEnv>): Promise<Response> {
  const { t } = viewOf(c)
  const { vanaf: from, tot: to } = await c.req.parseBody()
  const input = readForm(exportAuditInput, { from, to })
  const { lines } = await exportAudit(contextOf(c), input)
  const name = `${t.record.logbook.file}-${input.from}-${input.to}`
  c.header('Cache-Control', 'no-store')
  c.header('Content-Disposition', `attachment; filename="${name}.csv"`)
  return c.body(auditCsv(t, lines), 200, { 'Content-Type': 'text/csv; charset=utf-8' })
}
