import type { OpenAPIHono } from '@hono/zod-openapi'
import type { HttpEnv } from './http-env.ts'
import { createRouter } from './router.ts'
import { absenceRoutes } from './routes/absence.ts'
import { agencyRoutes } from './routes/agency.ts'
import { applicantRoutes } from './routes/applicant.ts'
import { assignmentRoutes } from './routes/assignment.ts'
import { availabilityRoutes } from './routes/availability.ts'
import { beginnerRoutes } from './routes/beginner.ts'
import { candidateRoutes } from './routes/candidate.ts'
import { closingRoutes } from './routes/closing.ts'
import { concernRoutes } from './routes/concern.ts'
import { evaluationRoutes } from './routes/evaluation.ts'
import { fulfilmentRoutes } from './routes/fulfilment.ts'
import { invitationRoutes } from './routes/invitation.ts'
import { jobRoutes } from './routes/job.ts'
import { licenceRoutes } from './routes/licence.ts'
import { measuresRoutes } from './routes/measures.ts'
import { memberRoutes } from './routes/member.ts'
import { offerRoutes } from './routes/offer.ts'
import { ownRoutes } from './routes/own.ts'
import { papersRoutes } from './routes/papers.ts'
import { peopleRoutes } from './routes/people.ts'
import { planningRoutes } from './routes/planning.ts'
import { poolRoutes } from './routes/pool.ts'
import { preferenceRoutes } from './routes/preference.ts'
import { privacyRoutes } from './routes/privacy.ts'
import { proposalRoutes } from './routes/proposal.ts'
import { referenceRoutes } from './routes/reference.ts'
import { replayRoutes } from './routes/replay.ts'
import { requestRoutes } from './routes/request.ts'
import { roundRoutes } from './routes/round.ts'
import { runRoutes } from './routes/run.ts'
import { searchTimeRoutes } from './routes/search-time.ts'
import { sessionRoutes } from './routes/session.ts'
import { settlementRoutes } from './routes/settlement.ts'
import { siteFeedRoutes } from './routes/site-feed.ts'
import { swapRoutes } from './routes/swap.ts'
import { userRoutes } from './routes/user.ts'
import { vacancyRoutes } from './routes/vacancy.ts'
import { wishRoutes } from './routes/wishes.ts'
import { workRoutes } from './routes/work.ts'

const ROUTERS = [
  absenceRoutes,
  requestRoutes,
  closingRoutes,
  planningRoutes,
  poolRoutes,
  runRoutes,
  proposalRoutes,
  offerRoutes,
  roundRoutes,
  assignmentRoutes,
  fulfilmentRoutes,
  swapRoutes,
  measuresRoutes,
  evaluationRoutes,
  replayRoutes,
  memberRoutes,
  availabilityRoutes,
  ownRoutes,
  peopleRoutes,
  papersRoutes,
  licenceRoutes,
  candidateRoutes,
  agencyRoutes,
  vacancyRoutes,
  beginnerRoutes,
  searchTimeRoutes,
  concernRoutes,
  applicantRoutes,
  settlementRoutes,
  referenceRoutes,
  siteFeedRoutes,
  preferenceRoutes,
  wishRoutes,
  workRoutes,
  jobRoutes,
  privacyRoutes,
  userRoutes,
  sessionRoutes,
  invitationRoutes,
]

/** Every route of the JSON API. */
export function apiRoutes(): OpenAPIHono<HttpEnv> {
  const router = createRouter()
  for (const routes of ROUTERS) router.route('/', routes)
  router.openAPIRegistry.registerComponent('securitySchemes', 'key', {
    type: 'http',
    scheme: 'bearer',
  })
  router.get('/openapi.json', (c) => c.json(documentOf(router)))
  return router
}

/** The OpenAPI 3.1 document of the JSON API. */
export function openApiDocument(): object {
  return documentOf(apiRoutes())
}

function documentOf(router: OpenAPIHono<HttpEnv>): object {
  return router.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Achtervang',
      version: '1',
      description:
        'Vervanging voor scholen: van melding tot cijfers. Aanmelden met een sleutel: Authorization: Bearer <sleutel>.',
    },
    servers: [{ url: '/api/v1' }],
    security: [{ key: [] }],
  })
}
