import { type Context, Hono } from 'hono'
import { contextOf } from '../../api/caller.ts'
import type { HttpEnv } from '../../api/http-env.ts'
import { readDashboard, readDashboardInput } from '../../src/actions/measures/dashboard.ts'
import { exportMeasures, exportMeasuresInput } from '../../src/actions/measures/export.ts'
import { listMeasureRows, listMeasureRowsInput } from '../../src/actions/measures/rows.ts'
import { notFound } from '../../src/errors.ts'
import { dashboardCsv } from '../document/dashboard-csv.ts'
import { dashboardPdf } from '../document/dashboard-pdf.tsx'
import { dashboardXlsx } from '../document/dashboard-xlsx.ts'
import { WORKBOOK } from '../document/workbook.ts'
import type { Shown } from '../insight/address.ts'
import { asked } from '../insight/asked.ts'
import { nameOf } from '../insight/section.ts'
import { sectionsOf } from '../insight/sections-of.ts'
import { DashboardPage } from '../pages/dashboard.tsx'
import { MeasureRows } from '../pages/measure-rows.tsx'
import { readForm, textOf } from '../read-form.ts'
import { show } from '../show.tsx'
import { viewOf } from '../view.ts'

/** The figures of a board, pool or region; the rows behind one of them; and taking them along. */
export function dashboardRoutes(): Hono<HttpEnv> {
  const routes = new Hono<HttpEnv>()
  routes.get('/dashboard', async (c) => {
    const view = viewOf(c)
    const input = readForm(readDashboardInput, asked(view.query))
    const dashboard = await readDashboard(contextOf(c), input)
    const title = `${view.t.insight.title}: ${dashboard.series.scope.name}`
    return show(c, { view, title, body: <DashboardPage view={view} dashboard={dashboard} /> })
  })
  routes.get('/dashboard/rijen', showRows)
  routes.post('/dashboard/meenemen', takeAlong)
  return routes
}

/** The rows that a figure counts. */
async function showRows(c: Context<HttpEnv>): Promise<Response> {
  const view = viewOf(c)
  const { period, poolId, boardId, regionId: _region, by, ...days } = asked(view.query)
  const { maat: measureId, groep: group } = view.query
  const context = contextOf(c)
  const { actor } = context
  if (boardId !== undefined && !('boardId' in actor && actor.boardId === boardId)) {
    throw notFound()
  }
  const input = readForm(listMeasureRowsInput, {
    ...days,
    poolId,
    by: by === 'auto' ? undefined : by,
    measureId,
    group,
  })
  const found = await listMeasureRows(context, input)
  const name = nameOf(view.t, { ...found.measure, definition: '' })
  const whose = textOf(view.query['wie'])
  const { from, to } = input
  const shown: Shown = { whose, from, to, by: input.by ?? null, period: periodOr(period) }
  const body = <MeasureRows view={view} found={found} shown={shown} />
  return show(c, { view, title: view.t.insight.rows.title(name), body })
}

/** The figures, or one part of them, as a file. */
async function takeAlong(c: Context<HttpEnv>): Promise<Response> {
  const view = viewOf(c)
  const body = await c.req.parseBody()
  const { success, data } = exportMeasuresInput.shape.format.safeParse(body['vorm'])
  const format = success && data !== 'json' ? data : 'csv'
  const input = readForm(readDashboardInput, asked(body))
  const dashboard = await exportMeasures(contextOf(c), { ...input, format })
  const only = textOf(body['deel'])
  const sections = sectionsOf(view.t, dashboard).filter(({ id }) => only === '' || id === only)
  // The name of a part stands in the name of the file: what is none does not get there.
  if (sections.length === 0) throw notFound()
  const { first, last } = dashboard.series.days
  const name = `${view.t.insight.export.file}-${only === '' ? '' : `${only}-`}${first}-${last}`
  c.header('Cache-Control', 'no-store')
  c.header('Content-Disposition', `attachment; filename="${name}.${format}"`)
  if (format === 'csv') {
    c.header('Content-Type', 'text/csv; charset=utf-8')
    return c.body(dashboardCsv(view.t, dashboard, sections))
  }
  if (format === 'xlsx') {
    c.header('Content-Type', WORKBOOK)
    return c.body(await dashboardXlsx(view.t, dashboard, sections))
  }
  c.header('Content-Type', 'application/pdf')
  return c.body(await dashboardPdf(view, dashboard, sections))
}

function periodOr(given: unknown): Shown['period'] {
  const { success, data } = readDashboardInput.shape.period.safeParse(given)
  return success ? data : 'month'
}
