import { type Context, Hono } from 'hono'
import { contextOf } from '../../api/caller.ts'
import type { HttpEnv } from '../../api/http-env.ts'
import { readNames } from '../../src/actions/reference/names.ts'
import { takeList, takeListInput } from '../../src/actions/taken-list/take.ts'
import { listCsv, listXlsx } from '../document/list-file.ts'
import { WORKBOOK } from '../document/workbook.ts'
import { readForm } from '../read-form.ts'
import { viewOf } from '../view.ts'

/** Lists of pages, to take along. */
export function listRoutes(): Hono<HttpEnv> {
  const routes = new Hono<HttpEnv>()
  routes.post('/lijst/meenemen', takeAlong)
  return routes
}

async function takeAlong(c: Context<HttpEnv>): Promise<Response> {
  const { t, today } = viewOf(c)
  const { lijst, pool, vorm, van: from, tot: to } = await c.req.parseBody()
  const poolId = pool === undefined || pool === '' ? undefined : pool
  const context = contextOf(c)
  const input = readForm(takeListInput, { list: lijst, poolId, from, to, format: vorm })
  const { format } = input
  const read = await takeList(context, input)
  const names = await readNames(context, {})
  const name = `${t.lists.files[read.list]}-${today}.${format}`
  c.header('Cache-Control', 'no-store')
  c.header('Content-Disposition', `attachment; filename="${name}"`)
  c.header('Content-Type', format === 'csv' ? 'text/csv; charset=utf-8' : WORKBOOK)
  return format === 'csv' ? c.body(listCsv(t, names, read)) : c.body(await listXlsx(t, names, read))
}
