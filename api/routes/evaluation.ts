import { createRoute } from '@hono/zod-openapi'
import {
  readMemberDeployment,
  readMemberDeploymentInput,
} from '../../src/actions/measures/member-deployment.ts'
import { readRules, readRulesInput } from '../../src/actions/measures/rules.ts'
import { readSelection, readSelectionInput } from '../../src/actions/measures/selection.ts'
import { readSolidarity, readSolidarityInput } from '../../src/actions/measures/solidarity.ts'
import {
  memberDeploymentAnswer,
  rulesAnswer,
  selectionAnswer,
  solidarityAnswer,
} from '../answers/evaluation.ts'
import { contextOf } from '../caller.ts'
import { inJson } from '../json.ts'
import { answers } from '../operation.ts'
import { createRouter } from '../router.ts'

const rules = createRoute({
  method: 'get',
  path: '/measures/rules',
  tags: ['Cijfers'],
  summary: 'Wat elke regel en elke weging deed, ook die zonder effect',
  request: { query: readRulesInput },
  responses: answers(
    'Per regel wat hij tegenhield, wie hem opzij zette en of hij iets deed.',
    rulesAnswer,
  ),
})

const selection = createRoute({
  method: 'get',
  path: '/selection',
  tags: ['Cijfers'],
  summary: 'Elk criterium van de intake tegenover wat er sindsdien gebeurde',
  request: { query: readSelectionInput },
  responses: answers(
    'Per criterium het verschil met zijn marge, en de conclusie.',
    selectionAnswer,
  ),
})

const solidarity = createRoute({
  method: 'get',
  path: '/solidarity',
  tags: ['Cijfers'],
  summary:
    'Hoe vacatures over de besturen van een pool verdeeld zijn, het verloop, en wat verwijzen opleverde',
  request: { query: readSolidarityInput },
  responses: answers(
    'Per bestuur wat ontbreekt, het meeste eerst; fte in honderdsten.',
    solidarityAnswer,
  ),
})

const deployment = createRoute({
  method: 'get',
  path: '/measures/members',
  tags: ['Cijfers'],
  summary: 'Wat er van de betaalde uren van elke vervanger is gebruikt, voor wie de pool leidt',
  request: { query: readMemberDeploymentInput },
  responses: answers(
    'Per vervanger met vaste uren, wie het minst is ingezet eerst.',
    memberDeploymentAnswer,
  ),
})

/** Rules and criteria held against what happened. */
export const evaluationRoutes = createRouter()
  .openapi(rules, async (c) =>
    c.json(inJson(await readRules(contextOf(c), c.req.valid('query'))), 200),
  )
  .openapi(selection, async (c) =>
    c.json(inJson(await readSelection(contextOf(c), c.req.valid('query'))), 200),
  )
  .openapi(solidarity, async (c) =>
    c.json(inJson(await readSolidarity(contextOf(c), c.req.valid('query'))), 200),
  )
  .openapi(deployment, async (c) =>
    c.json(inJson(await readMemberDeployment(contextOf(c), c.req.valid('query'))), 200),
  )
