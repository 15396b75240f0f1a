import { createRoute, z } from '@hono/zod-openapi'
import { admitMember, admitMemberInput } from '../../src/actions/member/admit.ts'
import { dismissMember, dismissMemberInput } from '../../src/actions/member/dismiss.ts'
import { showDossier } from '../../src/actions/member/dossier.ts'
import { endExclusion, endExclusionInput } from '../../src/actions/member/end-exclusion.ts'
import { engageMember, engageMemberInput } from '../../src/actions/member/engage.ts'
import { excludeMember, excludeMemberInput } from '../../src/actions/member/exclude.ts'
import { leavePool, leavePoolInput } from '../../src/actions/member/leave-pool.ts'
import { overviewMembers, overviewMembersInput } from '../../src/actions/member/overview.ts'
import { seeDocument, seeDocumentInput } from '../../src/actions/member/see-document.ts'
import {
  setMemberTravelLimit,
  setMemberTravelLimitInput,
} from '../../src/actions/member/set-travel-limit.ts'
import { dayAnswer, idAnswer } from '../answers/common.ts'
import { dossierAnswer, memberOverviewAnswer } from '../answers/people.ts'
import { contextOf } from '../caller.ts'
import { inJson } from '../json.ts'
import { answers, idempotencyHeader, idParam, jsonBody } from '../operation.ts'
import { createRouter } from '../router.ts'

const tags = ['Poolleden']
const withId = { params: idParam, headers: idempotencyHeader }
const changed = z.strictObject({ memberId: idAnswer }).openapi('ChangedMember')
const admission = z
  .strictObject({ memberId: idAnswer, boardId: idAnswer, isAdmitted: z.boolean() })
  .openapi('Admission')

const overview = createRoute({
  method: 'get',
  path: '/member-overview',
  tags,
  summary: 'De poolleden met belasting, papieren en beschikbaarheid',
  request: { query: overviewMembersInput },
  responses: answers('Vijftig per bladzijde.', memberOverviewAnswer),
})

const dossier = createRoute({
  method: 'get',
  path: '/members/{id}/dossier',
  tags,
  summary: 'Alles over één poollid dat een coördinator mag zien',
  request: { params: idParam },
  responses: answers('Het dossier; zonder loon en zonder cijfer over de persoon.', dossierAnswer),
})

const travel = createRoute({
  method: 'post',
  path: '/members/{id}/travel-limit',
  tags,
  summary: 'Leg vast hoe ver iemand wil reizen',
  request: { ...withId, body: jsonBody(setMemberTravelLimitInput.omit({ memberId: true })) },
  responses: answers('Vastgelegd.', changed),
})

const see = createRoute({
  method: 'post',
  path: '/members/{id}/documents',
  tags,
  summary: 'Leg vast dat een bestuur een document gezien heeft',
  request: {
    ...withId,
    body: jsonBody(seeDocumentInput.omit({ memberId: true })),
  },
  responses: answers('Vastgelegd.', changed),
})

const engage = createRoute({
  method: 'post',
  path: '/members/{id}/engagements',
  tags,
  summary: 'Leg vast wie een poollid vanaf een dag in dienst heeft',
  request: { ...withId, body: jsonBody(engageMemberInput.omit({ memberId: true })) },
  responses: answers(
    'Het contract.',
    z.strictObject({ memberId: idAnswer, engagementId: idAnswer }).openapi('EngagedMember'),
  ),
})

const exclude = createRoute({
  method: 'post',
  path: '/members/{id}/exclusions',
  tags,
  summary: 'Houd een poollid en een school uit elkaar',
  request: { ...withId, body: jsonBody(excludeMemberInput.omit({ memberId: true })) },
  responses: answers('Vastgelegd.', changed),
})

const meetAgain = createRoute({
  method: 'post',
  path: '/members/{id}/exclusions/end',
  tags,
  summary: 'Laat een poollid en een school weer bij elkaar komen',
  request: { ...withId, body: jsonBody(endExclusionInput.omit({ memberId: true })) },
  responses: answers('Vastgelegd.', changed),
})

const admit = createRoute({
  method: 'post',
  path: '/members/{id}/admissions',
  tags,
  summary: 'Leg vast dat een bestuur iemand toelaat',
  request: { ...withId, body: jsonBody(admitMemberInput.omit({ memberId: true })) },
  responses: answers('Hoe het nu is.', admission),
})

const dismiss = createRoute({
  method: 'post',
  path: '/members/{id}/admissions/end',
  tags,
  summary: 'Leg vast dat een bestuur iemand niet meer toelaat',
  request: { ...withId, body: jsonBody(dismissMemberInput.omit({ memberId: true })) },
  responses: answers('Hoe het nu is.', admission),
})

const leave = createRoute({
  method: 'post',
  path: '/members/{id}/leave',
  tags,
  summary: 'Iemand verlaat een pool',
  request: { ...withId, body: jsonBody(leavePoolInput.omit({ memberId: true })) },
  responses: answers(
    'Vanaf wanneer, en hoeveel lessen er daarna nog afgesproken zijn.',
    z
      .strictObject({
        memberId: idAnswer,
        poolId: idAnswer,
        leftOn: dayAnswer,
        lessonsAfter: z.number().int(),
      })
      .openapi('LeftPool'),
  ),
})

/** The members of a pool as their coordinator keeps them. */
export const peopleRoutes = createRouter()
  .openapi(overview, async (c) =>
    c.json(inJson(await overviewMembers(contextOf(c), c.req.valid('query'))), 200),
  )
  .openapi(dossier, async (c) => {
    const memberId = c.req.valid('param').id
    return c.json(inJson(await showDossier(contextOf(c), { memberId })), 200)
  })
  .openapi(travel, async (c) => {
    const memberId = c.req.valid('param').id
    await setMemberTravelLimit(contextOf(c), { ...c.req.valid('json'), memberId })
    return c.json({ memberId }, 200)
  })
  .openapi(see, async (c) => {
    const memberId = c.req.valid('param').id
    await seeDocument(contextOf(c), { ...c.req.valid('json'), memberId })
    return c.json({ memberId }, 200)
  })
  .openapi(engage, async (c) => {
    const input = { ...c.req.valid('json'), memberId: c.req.valid('param').id }
    return c.json(await engageMember(contextOf(c), input), 200)
  })
  .openapi(exclude, async (c) => {
    const memberId = c.req.valid('param').id
    await excludeMember(contextOf(c), { ...c.req.valid('json'), memberId })
    return c.json({ memberId }, 200)
  })
  .openapi(meetAgain, async (c) => {
    const memberId = c.req.valid('param').id
    await endExclusion(contextOf(c), { ...c.req.valid('json'), memberId })
    return c.json({ memberId }, 200)
  })
  .openapi(admit, async (c) => {
    const input = { ...c.req.valid('json'), memberId: c.req.valid('param').id }
    return c.json(await admitMember(contextOf(c), input), 200)
  })
  .openapi(dismiss, async (c) => {
    const input = { ...c.req.valid('json'), memberId: c.req.valid('param').id }
    return c.json(await dismissMember(contextOf(c), input), 200)
  })
  .openapi(leave, async (c) => {
    const input = { ...c.req.valid('json'), memberId: c.req.valid('param').id }
    return c.json(inJson(await leavePool(contextOf(c), input)), 200)
  })
