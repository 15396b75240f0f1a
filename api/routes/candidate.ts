import { createRoute, z } from '@hono/zod-openapi'
import { acceptCandidate, acceptCandidateInput } from '../../src/actions/intake/accept.ts'
import { addCandidate, addCandidateInput } from '../../src/actions/intake/add-candidate.ts'
import { listCandidates, listCandidatesInput } from '../../src/actions/intake/list.ts'
import { recordFinding, recordFindingInput } from '../../src/actions/intake/record-finding.ts'
import { rejectCandidate, rejectCandidateInput } from '../../src/actions/intake/reject.ts'
import { showCandidate } from '../../src/actions/intake/show.ts'
import {
  candidateAnswer,
  candidateItemAnswer,
  decidedCandidateAnswer,
} from '../answers/candidate.ts'
import { idAnswer } from '../answers/common.ts'
import { contextOf } from '../caller.ts'
import { inJson } from '../json.ts'
import { answers, idempotencyHeader, idParam, jsonBody } from '../operation.ts'
import { createRouter } from '../router.ts'

const tags = ['Kandidaten']
const withId = { params: idParam, headers: idempotencyHeader }

const list = createRoute({
  method: 'get',
  path: '/candidates',
  tags,
  summary: 'Kandidaten van uw pools, met hoe ver de intake is',
  request: { query: listCandidatesInput },
  responses: answers(
    'Wie het langst wacht eerst; van wie besloten is de laatste 200.',
    z.strictObject({ items: z.array(candidateItemAnswer) }),
  ),
})

const add = createRoute({
  method: 'post',
  path: '/candidates',
  tags,
  summary: 'Schrijf een kandidaat in',
  request: { headers: idempotencyHeader, body: jsonBody(addCandidateInput) },
  responses: answers(
    'De plaats in de pool en de persoon.',
    z.strictObject({ placeId: idAnswer, memberId: idAnswer }).openapi('AddedCandidate'),
  ),
})

const show = createRoute({
  method: 'get',
  path: '/candidates/{id}',
  tags,
  summary: 'Eén kandidaat naast de criteria van de pool',
  request: { params: idParam },
  responses: answers('De kandidaat.', candidateAnswer),
})

const find = createRoute({
  method: 'post',
  path: '/candidates/{id}/findings',
  tags,
  summary: 'Leg vast of aan een criterium is voldaan, en waaruit dat blijkt',
  request: { ...withId, body: jsonBody(recordFindingInput.omit({ placeId: true })) },
  responses: answers(
    'Wat is vastgelegd.',
    z.strictObject({ placeId: idAnswer, findingId: idAnswer }).openapi('RecordedFinding'),
  ),
})

const accept = createRoute({
  method: 'post',
  path: '/candidates/{id}/accept',
  tags,
  summary: 'Neem een kandidaat op in de pool',
  request: { ...withId, body: jsonBody(acceptCandidateInput.omit({ placeId: true })) },
  responses: answers('Het besluit.', decidedCandidateAnswer),
})

const reject = createRoute({
  method: 'post',
  path: '/candidates/{id}/reject',
  tags,
  summary: 'Wijs een kandidaat af',
  request: { ...withId, body: jsonBody(rejectCandidateInput.omit({ placeId: true })) },
  responses: answers('Het besluit.', decidedCandidateAnswer),
})

/** Candidates of a pool, until somebody decided. */
export const candidateRoutes = createRouter()
  .openapi(list, async (c) =>
    c.json(inJson(await listCandidates(contextOf(c), c.req.valid('query'))), 200),
  )
  .openapi(add, async (c) => c.json(await addCandidate(contextOf(c), c.req.valid('json')), 200))
  .openapi(show, async (c) => {
    const placeId = c.req.valid('param').id
    return c.json(inJson(await showCandidate(contextOf(c), { placeId })), 200)
  })
  .openapi(find, async (c) => {
    const input = { ...c.req.valid('json'), placeId: c.req.valid('param').id }
    return c.json(await recordFinding(contextOf(c), input), 200)
  })
  .openapi(accept, async (c) => {
    const input = { ...c.req.valid('json'), placeId: c.req.valid('param').id }
    return c.json(await acceptCandidate(contextOf(c), input), 200)
  })
  .openapi(reject, async (c) => {
    const input = { ...c.req.valid('json'), placeId: c.req.valid('param').id }
    return c.json(await rejectCandidate(contextOf(c), input), 200)
  })
