import { createRoute } from '@hono/zod-openapi'
import {
  showLegalStanding,
  showLegalStandingInput,
} from '../../src/actions/member/legal-standing.ts'
import { listPapers, listPapersInput } from '../../src/actions/member/list-papers.ts'
import { legalStandingAnswer, papersAnswer } from '../answers/people.ts'
import { contextOf } from '../caller.ts'
import { inJson } from '../json.ts'
import { answers } from '../operation.ts'
import { createRouter } from '../router.ts'

const tags = ['Poolleden']

const papers = createRoute({
  method: 'get',
  path: '/member-papers',
  tags,
  summary: 'Wat er van poolleden ontbreekt of binnen een half jaar afloopt',
  request: { query: listPapersInput },
  responses: answers('Wat ontbreekt, dan wat het eerst afloopt.', papersAnswer),
})

const standing = createRoute({
  method: 'get',
  path: '/legal-standing',
  tags,
  summary:
    'Of de wet wordt nageleefd: onbevoegd voor de klas per artikel, en per bestuur VOG en ketenruimte',
  request: { query: showLegalStandingInput },
  responses: answers('De stand van vandaag.', legalStandingAnswer),
})

/** What members have on paper, and whether the law is kept. */
export const papersRoutes = createRouter()
  .openapi(papers, async (c) =>
    c.json(inJson(await listPapers(contextOf(c), c.req.valid('query'))), 200),
  )
  .openapi(standing, async (c) =>
    c.json(inJson(await showLegalStanding(contextOf(c), c.req.valid('query'))), 200),
  )
