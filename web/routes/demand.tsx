import { type Context, Hono } from 'hono'
import { contextOf } from '../../api/caller.ts'
import type { HttpEnv } from '../../api/http-env.ts'
import { exportDemand, exportDemandInput } from '../../src/actions/demand/export.ts'
import { type DemandRead, readDemand, readDemandInput } from '../../src/actions/demand/read.ts'
import { demandCsv, demandXlsx } from '../document/demand-file.ts'
import { WORKBOOK } from '../document/workbook.ts'
import { backOf, whoseOf } from '../insight/address.ts'
import { Demand } from '../pages/demand.tsx'
import { readForm } from '../read-form.ts'
import { show } from '../show.tsx'
import { viewOf } from '../view.ts'

/** How demand developed and what is expected of it, and taking that along. */
export function demandRoutes(): Hono<HttpEnv> {
  const routes = new Hono<HttpEnv>()
  routes.get('/dashboard/vraag', async (c) => {
    const view = viewOf(c)
    const found = await readDemand(contextOf(c), readForm(readDemandInput, whoseOf(view.query)))
    const { title } = view.t.demand
    const whose = whoseIs(found)
    const body = <Demand view={view} found={found} whose={whose} back={backOf(view.query)} />
    return show(c, { view, title, body })
  })
  routes.post('/dashboard/vraag/meenemen', takeAlong)
  return routes
}

async function takeAlong(c: Context<HttpEnv>): Promise<Response> {
  const { t } = viewOf(c)
  const form = await c.req.parseBody()
  const { success, data } = exportDemandInput.shape.format.safeParse(form['vorm'])
  const format = success && data === 'xlsx' ? 'xlsx' : 'csv'
  const input = readForm(readDemandInput, whoseOf(form))
  const found = await exportDemand(contextOf(c), { ...input, format })
  c.header('Cache-Control', 'no-store')
  c.header(
    'Content-Disposition',
    `attachment; filename="${t.demand.file}-${found.today}.${format}"`,
  )
  c.header('Content-Type', format === 'csv' ? 'text/csv; charset=utf-8' : WORKBOOK)
  return format === 'csv' ? c.body(demandCsv(t, found)) : c.body(await demandXlsx(t, found))
}

/** Whose demand this is, as the address has it. */
function whoseIs({ scope: { poolId, boardId, regionId } }: DemandRead): string {
  if (poolId !== null) return `pool:${poolId}`
  return boardId === null ? `region:${regionId}` : `board:${boardId}`
}
