import { createRoute } from '@hono/zod-openapi'
import { exportAudit, exportAuditInput } from '../../src/actions/audit/export.ts'
import { listAudit, listAuditInput } from '../../src/actions/audit/list.ts'
import { askCorrection, askCorrectionInput } from '../../src/actions/correction/ask.ts'
import { decideCorrection, decideCorrectionInput } from '../../src/actions/correction/decide.ts'
import { listCorrections } from '../../src/actions/correction/list.ts'
import { correctContact, correctContactInput } from '../../src/actions/member/correct-contact.ts'
import { exportData } from '../../src/actions/member/export-data.ts'
import { readRegister } from '../../src/actions/privacy/register.ts'
import { setRetentionTerm, setRetentionTermInput } from '../../src/actions/retention/set-term.ts'
import { showRetention } from '../../src/actions/retention/show.ts'
import { listViewings, listViewingsInput } from '../../src/actions/viewing/list.ts'
import {
  auditAnswer,
  auditPageAnswer,
  contactAnswer,
  correctionAnswer,
  correctionsAnswer,
  ownDataAnswer,
  registerAnswer,
  retentionAnswer,
  termAnswer,
  viewingsAnswer,
} from '../answers/privacy.ts'
import { contextOf } from '../caller.ts'
import { inJson } from '../json.ts'
import { answers, idempotencyHeader, idParam, jsonBody } from '../operation.ts'
import { createRouter } from '../router.ts'

const tags = ['Privacy']
const post = { method: 'post', tags } as const
const get = { method: 'get', tags } as const

const ownData = createRoute({
  ...post,
  path: '/own/data',
  summary: 'Alles wat van u bewaard wordt, om mee te nemen',
  responses: answers('Per tabel de regels.', ownDataAnswer),
})
const memberData = createRoute({
  ...post,
  path: '/members/{id}/data',
  summary: 'Alles wat van een eigen vervanger bewaard wordt, op diens verzoek',
  request: { params: idParam },
  responses: answers('Per tabel de regels.', ownDataAnswer),
})
const contact = createRoute({
  ...post,
  path: '/own/contact',
  summary: 'Verbeter uw telefoon, postcode of taal',
  request: { headers: idempotencyHeader, body: jsonBody(correctContactInput) },
  responses: answers('Wat is verbeterd.', contactAnswer),
})
const viewings = createRoute({
  ...get,
  path: '/viewings',
  summary: 'Wie uw gegevens bekeek; voor een bestuur: wie de gegevens van zijn mensen bekeek',
  request: { query: listViewingsInput },
  responses: answers('De regels, de nieuwste eerst.', viewingsAnswer),
})
const corrections = createRoute({
  ...get,
  path: '/corrections',
  summary: 'Vragen om iets te verbeteren, met het antwoord',
  responses: answers('Open vragen eerst.', correctionsAnswer),
})
const ask = createRoute({
  ...post,
  path: '/corrections',
  summary: 'Vraag om iets te verbeteren wat van u bewaard wordt',
  request: { headers: idempotencyHeader, body: jsonBody(askCorrectionInput) },
  responses: answers('De vraag.', correctionAnswer),
})
const decide = createRoute({
  ...post,
  path: '/corrections/{id}',
  summary: 'Beantwoord een vraag om verbetering',
  request: {
    params: idParam,
    headers: idempotencyHeader,
    body: jsonBody(decideCorrectionInput.omit({ correctionId: true })),
  },
  responses: answers('De vraag.', correctionAnswer),
})
const retention = createRoute({
  ...get,
  path: '/retention',
  summary: 'Bewaartermijnen, en wat vannacht wordt vergeten',
  responses: answers('Termijnen en tellingen.', retentionAnswer),
})
const term = createRoute({
  ...post,
  path: '/retention',
  summary: 'Stel een bewaartermijn van het eigen bestuur vast',
  request: { headers: idempotencyHeader, body: jsonBody(setRetentionTermInput) },
  responses: answers('De termijn.', termAnswer),
})
const register = createRoute({
  ...get,
  path: '/processing-register',
  summary: 'Het verwerkingsregister, met wie wat kan zien',
  responses: answers('De verwerkingen.', registerAnswer),
})
const auditPage = createRoute({
  ...get,
  path: '/audit-log',
  summary: 'Het logboek van het eigen bestuur, en of het heel is',
  request: { query: listAuditInput },
  responses: answers(
    'De regels, de nieuwste eerst; op de eerste bladzijde ook de controle.',
    auditPageAnswer,
  ),
})
const audit = createRoute({
  ...post,
  path: '/audit-exports',
  summary: 'Neem het logboek van het eigen bestuur mee',
  request: { body: jsonBody(exportAuditInput) },
  responses: answers('De regels in hun volgorde, elk met zijn hash.', auditAnswer),
})

/** What the AVG gives people and asks of boards. */
export const privacyRoutes = createRouter()
  .openapi(ownData, async (c) => c.json(inJson(await exportData(contextOf(c), {})), 200))
  .openapi(memberData, async (c) => {
    const { id: memberId } = c.req.valid('param')
    return c.json(inJson(await exportData(contextOf(c), { memberId })), 200)
  })
  .openapi(contact, async (c) =>
    c.json(inJson(await correctContact(contextOf(c), c.req.valid('json'))), 200),
  )
  .openapi(viewings, async (c) =>
    c.json(inJson(await listViewings(contextOf(c), c.req.valid('query'))), 200),
  )
  .openapi(corrections, async (c) => c.json(inJson(await listCorrections(contextOf(c), {})), 200))
  .openapi(ask, async (c) =>
    c.json(inJson(await askCorrection(contextOf(c), c.req.valid('json'))), 200),
  )
  .openapi(decide, async (c) => {
    const { id: correctionId } = c.req.valid('param')
    const input = { ...c.req.valid('json'), correctionId }
    return c.json(inJson(await decideCorrection(contextOf(c), input)), 200)
  })
  .openapi(retention, async (c) => c.json(inJson(await showRetention(contextOf(c), {})), 200))
  .openapi(term, async (c) =>
    c.json(inJson(await setRetentionTerm(contextOf(c), c.req.valid('json'))), 200),
  )
  .openapi(register, async (c) => c.json(inJson(await readRegister(contextOf(c), {})), 200))
  .openapi(auditPage, async (c) =>
    c.json(inJson(await listAudit(contextOf(c), c.req.valid('query'))), 200),
  )
  .openapi(audit, async (c) =>
    c.json(inJson(await exportAudit(contextOf(c), c.req.valid('json'))), 200),
  )
