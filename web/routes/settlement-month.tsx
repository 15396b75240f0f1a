import { Hono, type Context as HttpContext } from 'hono'
import { contextOf } from '../../api/caller.ts'
import type { HttpEnv } from '../../api/http-env.ts'
import { exportSettlement, exportSettlementInput } from '../../src/actions/settlement/export.ts'
import { exportInvoice, exportInvoiceInput } from '../../src/actions/settlement/export-invoice.ts'
import { exportPayroll, exportPayrollInput } from '../../src/actions/settlement/export-payroll.ts'
import { showSettlement, showSettlementInput } from '../../src/actions/settlement/show.ts'
import type { TextFile } from '../../src/actions/settlement/text-file.ts'
import { ActionError } from '../../src/errors.ts'
import { ClosedMonth } from '../pages/settlement/month.tsx'
import type { RefusedStep } from '../parts/people/step-form.tsx'
import { readAddress } from '../read-address.ts'
import { readForm, textOf } from '../read-form.ts'
import { refusalStatus } from '../refusal-status.ts'
import { show } from '../show.tsx'
import { viewOf } from '../view.ts'
import { isForAnotherPage } from './request.tsx'

type Http = HttpContext<HttpEnv>

/** A month that was closed, and what can be taken along of it. */
export function settlementMonthRoutes(): Hono<HttpEnv> {
  const routes = new Hono<HttpEnv>()
  routes.post('/verrekening/loon', async (c) => {
    const body = await c.req.parseBody()
    const input = readForm(exportPayrollInput, { month: body['month'] })
    return asFile(c, await exportPayroll(contextOf(c), input))
  })
  routes.get('/verrekening/:periodId', (c) => closedMonth(c))
  routes.post('/verrekening/:periodId/regels', async (c) => {
    const input = readAddress(exportSettlementInput, c.req.param())
    return asFile(c, await exportSettlement(contextOf(c), input))
  })
  routes.post('/verrekening/:periodId/factuur', invoice)
  return routes
}

/** The invoice as a file; what lacks for it is said on the page. */
async function invoice(c: Http): Promise<Response> {
  const body = await c.req.parseBody()
  try {
    const input = readForm(exportInvoiceInput, {
      periodId: c.req.param('periodId'),
      creditorBoardId: body['creditorBoardId'],
      debtorBoardId: body['debtorBoardId'],
      isOutsideScope: textOf(body['soort']) === 'gezamenlijk',
    })
    return asFile(c, await exportInvoice(contextOf(c), input))
  } catch (error) {
    if (!(error instanceof ActionError) || isForAnotherPage(error)) throw error
    const { detail, fields } = error
    return closedMonth(c, { action: c.req.path, refusal: { detail, fields }, typed: {} }, error)
  }
}

async function closedMonth(c: Http, refused?: RefusedStep, error?: ActionError) {
  const context = contextOf(c)
  const view = { ...viewOf(c), path: '/verrekening' }
  const input = readAddress(showSettlementInput, { periodId: c.req.param('periodId') })
  const shown = await showSettlement(context, input)
  const isBoard = context.actor.role === 'board'
  return show(c, {
    view,
    title: view.t.settlement.title,
    status: error === undefined ? 200 : refusalStatus(error),
    body: <ClosedMonth {...{ view, shown, isBoard, refused }} />,
  })
}

function asFile(c: Http, { fileName, text }: TextFile): Response {
  const type = fileName.endsWith('.xml') ? 'application/xml' : 'text/csv'
  c.header('Cache-Control', 'no-store')
  c.header('Content-Disposition', `attachment; filename="${fileName}"`)
  c.header('Content-Type', `${type}; charset=utf-8`)
  return c.body(text)
}
