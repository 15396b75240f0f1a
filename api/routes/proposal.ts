import { createRoute } from '@hono/zod-openapi'
import { approveProposal, approveProposalInput } from '../../src/actions/proposal/approve.ts'
import { listProposals, listProposalsInput } from '../../src/actions/proposal/list.ts'
import { overrideProposal, overrideProposalInput } from '../../src/actions/proposal/override.ts'
import { rejectProposal, rejectProposalInput } from '../../src/actions/proposal/reject.ts'
import { showProposal } from '../../src/actions/proposal/show.ts'
import { pageAnswer } from '../answers/common.ts'
import {
  decidedProposalAnswer,
  overriddenProposalAnswer,
  proposalAnswer,
  proposalItemAnswer,
} from '../answers/proposal.ts'
import { contextOf } from '../caller.ts'
import { inJson } from '../json.ts'
import { answers, etagOf, idParam, ifMatchHeader, jsonBody, versionIn } from '../operation.ts'
import { createRouter } from '../router.ts'

const tags = ['Voorstel']
const inAddress = { proposalId: true, version: true } as const

const list = createRoute({
  method: 'get',
  path: '/proposals',
  tags,
  summary: 'Voorstellen',
  request: { query: listProposalsInput },
  responses: answers('Een bladzijde voorstellen.', pageAnswer(proposalItemAnswer)),
})

const show = createRoute({
  method: 'get',
  path: '/proposals/{id}',
  tags,
  summary: 'Eén voorstel: waarom deze, waarom de anderen niet',
  request: { params: idParam },
  responses: answers('Het voorstel; de ETag is zijn versie.', proposalAnswer),
})

const approve = createRoute({
  method: 'post',
  path: '/proposals/{id}/approve',
  tags,
  summary: 'Keur een voorstel goed; er gaat nog niets uit',
  request: {
    params: idParam,
    headers: ifMatchHeader,
    body: jsonBody(approveProposalInput.omit(inAddress)),
  },
  responses: answers('Het besluit.', decidedProposalAnswer),
})

const override = createRoute({
  method: 'post',
  path: '/proposals/{id}/override',
  tags,
  summary: 'Kies iemand anders, met een reden',
  request: {
    params: idParam,
    headers: ifMatchHeader,
    body: jsonBody(overrideProposalInput.omit(inAddress)),
  },
  responses: answers('Het nieuwe, goedgekeurde voorstel.', overriddenProposalAnswer),
})

const reject = createRoute({
  method: 'post',
  path: '/proposals/{id}/reject',
  tags,
  summary: 'Wijs een voorstel af, met een reden',
  request: {
    params: idParam,
    headers: ifMatchHeader,
    body: jsonBody(rejectProposalInput.omit(inAddress)),
  },
  responses: answers('Het besluit.', decidedProposalAnswer),
})

/** Proposals: for the coordinator, who decides. */
export const proposalRoutes = createRouter()
  .openapi(list, async (c) =>
    c.json(inJson(await listProposals(contextOf(c), c.req.valid('query'))), 200),
  )
  .openapi(show, async (c) => {
    const shown = await showProposal(contextOf(c), { proposalId: c.req.valid('param').id })
    return c.json(inJson(shown), 200, etagOf(shown.version))
  })
  .openapi(approve, async (c) => {
    const input = {
      ...c.req.valid('json'),
      ...addressed(c.req.valid('param'), c.req.valid('header')),
    }
    const decided = await approveProposal(contextOf(c), input)
    return c.json(inJson(decided), 200, etagOf(decided.version))
  })
  .openapi(override, async (c) => {
    const input = {
      ...c.req.valid('json'),
      ...addressed(c.req.valid('param'), c.req.valid('header')),
    }
    const decided = await overrideProposal(contextOf(c), input)
    return c.json(inJson(decided), 200, etagOf(decided.version))
  })
  .openapi(reject, async (c) => {
    const input = {
      ...c.req.valid('json'),
      ...addressed(c.req.valid('param'), c.req.valid('header')),
    }
    const decided = await rejectProposal(contextOf(c), input)
    return c.json(inJson(decided), 200, etagOf(decided.version))
  })

/** The proposal in the address and the version in the header. */
function addressed({ id }: { readonly id: string }, header: { readonly 'if-match': string }) {
  return { proposalId: id, version: versionIn(header['if-match']) }
}
