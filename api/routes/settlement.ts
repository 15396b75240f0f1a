import { createRoute, z } from '@hono/zod-openapi'
import { amendKey, amendKeyInput } from '../../src/actions/settlement/amend-key.ts'
import { closePeriod, closePeriodInput } from '../../src/actions/settlement/close-period.ts'
import { exportSettlement } from '../../src/actions/settlement/export.ts'
import { exportInvoice, exportInvoiceInput } from '../../src/actions/settlement/export-invoice.ts'
import { exportPayroll, exportPayrollInput } from '../../src/actions/settlement/export-payroll.ts'
import {
  invoicePartyBody,
  keepInvoiceParty,
} from '../../src/actions/settlement/keep-invoice-party.ts'
import { listSettlements, listSettlementsInput } from '../../src/actions/settlement/list.ts'
import { previewSettlement, previewSettlementInput } from '../../src/actions/settlement/preview.ts'
import { showSettlement } from '../../src/actions/settlement/show.ts'
import { showInvoiceParty } from '../../src/actions/settlement/show-invoice-party.ts'
import { dayAnswer, idAnswer } from '../answers/common.ts'
import {
  invoicePartyAnswer,
  previewedSettlementAnswer,
  settlementsAnswer,
  shownSettlementAnswer,
  textFileAnswer,
} from '../answers/settlement.ts'
import { contextOf } from '../caller.ts'
import { inJson } from '../json.ts'
import { answers, idempotencyHeader, idParam, jsonBody } from '../operation.ts'
import { createRouter } from '../router.ts'

const tags = ['Verrekening']
const count = z.number().int()

const list = createRoute({
  method: 'get',
  path: '/settlements',
  tags,
  summary: 'De afgesloten maanden en verdeelsleutels van een pool',
  request: { query: listSettlementsInput },
  responses: answers('Maanden en sleutels, de nieuwste eerst.', settlementsAnswer),
})

const preview = createRoute({
  method: 'get',
  path: '/settlements/preview',
  tags,
  summary: 'De maand die aan de beurt is, zoals afsluiten haar nu zou vastleggen',
  request: { query: previewSettlementInput },
  responses: answers('Regels, saldi en wat er in de weg staat.', previewedSettlementAnswer),
})

const close = createRoute({
  method: 'post',
  path: '/settlements',
  tags,
  summary: 'Sluit een maand af; er verandert daarna niets meer aan',
  request: { headers: idempotencyHeader, body: jsonBody(closePeriodInput) },
  responses: answers(
    'De afgesloten maand.',
    z
      .strictObject({ periodId: idAnswer, poolId: idAnswer, month: dayAnswer, lineCount: count })
      .openapi('ClosedPeriod'),
  ),
})

const amend = createRoute({
  method: 'post',
  path: '/allocation-keys',
  tags,
  summary: 'Maak een nieuwe versie van de verdeelsleutel, vanaf een maand die nog niet is begonnen',
  request: { headers: idempotencyHeader, body: jsonBody(amendKeyInput) },
  responses: answers(
    'De nieuwe versie.',
    z
      .strictObject({ keyId: idAnswer, poolId: idAnswer, version: count, validFrom: dayAnswer })
      .openapi('AmendedKey'),
  ),
})

const show = createRoute({
  method: 'get',
  path: '/settlements/{id}',
  tags,
  summary: 'Een afgesloten maand; een bestuur ziet de regels met zichzelf',
  request: { params: idParam },
  responses: answers('Regels, saldi, facturen en de btw-regels.', shownSettlementAnswer),
})

const exported = createRoute({
  method: 'post',
  path: '/settlements/{id}/exports',
  tags,
  summary: 'De regels als CSV; wie ze meenam, wordt vastgelegd',
  request: { params: idParam, headers: idempotencyHeader },
  responses: answers('Het bestand.', textFileAnswer),
})

const invoice = createRoute({
  method: 'post',
  path: '/settlements/{id}/invoices',
  tags,
  summary: 'Eén factuur van een maand als UBL (EN 16931, NLCIUS); onder nul een creditfactuur',
  request: {
    params: idParam,
    headers: idempotencyHeader,
    body: jsonBody(exportInvoiceInput.omit({ periodId: true })),
  },
  responses: answers('Het bestand.', textFileAnswer),
})

const payroll = createRoute({
  method: 'post',
  path: '/payroll-exports',
  tags,
  summary: 'De bevestigde uren van de eigen werknemers als CSV voor de loonadministratie',
  request: { headers: idempotencyHeader, body: jsonBody(exportPayrollInput) },
  responses: answers('Het bestand.', textFileAnswer),
})

const showParty = createRoute({
  method: 'get',
  path: '/boards/{id}/invoice-party',
  tags,
  summary: 'Wat op facturen van een bestuur staat',
  request: { params: idParam },
  responses: answers(
    'De gegevens; leeg als niemand ze invulde.',
    z
      .strictObject({
        boardId: idAnswer,
        boardName: z.string(),
        party: invoicePartyAnswer.nullable(),
      })
      .openapi('ShownInvoiceParty'),
  ),
})

const keepParty = createRoute({
  method: 'post',
  path: '/boards/{id}/invoice-party',
  tags,
  summary: 'Leg vast wat op facturen van een bestuur staat',
  request: {
    params: idParam,
    headers: idempotencyHeader,
    body: jsonBody(invoicePartyBody),
  },
  responses: answers('De gegevens.', invoicePartyAnswer),
})

/** Settlement between the boards of a pool. */
export const settlementRoutes = createRouter()
  .openapi(list, async (c) =>
    c.json(inJson(await listSettlements(contextOf(c), c.req.valid('query'))), 200),
  )
  .openapi(preview, async (c) =>
    c.json(inJson(await previewSettlement(contextOf(c), c.req.valid('query'))), 200),
  )
  .openapi(close, async (c) =>
    c.json(inJson(await closePeriod(contextOf(c), c.req.valid('json'))), 200),
  )
  .openapi(amend, async (c) =>
    c.json(inJson(await amendKey(contextOf(c), c.req.valid('json'))), 200),
  )
  .openapi(show, async (c) => {
    const input = { periodId: c.req.valid('param').id }
    return c.json(inJson(await showSettlement(contextOf(c), input)), 200)
  })
  .openapi(exported, async (c) => {
    const input = { periodId: c.req.valid('param').id }
    return c.json(await exportSettlement(contextOf(c), input), 200)
  })
  .openapi(invoice, async (c) => {
    const input = { ...c.req.valid('json'), periodId: c.req.valid('param').id }
    return c.json(await exportInvoice(contextOf(c), input), 200)
  })
  .openapi(payroll, async (c) =>
    c.json(await exportPayroll(contextOf(c), c.req.valid('json')), 200),
  )
  .openapi(showParty, async (c) => {
    const input = { boardId: c.req.valid('param').id }
    return c.json(inJson(await showInvoiceParty(contextOf(c), input)), 200)
  })
  .openapi(keepParty, async (c) => {
    const input = { ...c.req.valid('json'), boardId: c.req.valid('param').id }
    return c.json(await keepInvoiceParty(contextOf(c), input), 200)
  })
