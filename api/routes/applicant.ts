import { createRoute, z } from '@hono/zod-openapi'
import { addApplicant, addApplicantInput } from '../../src/actions/applicant/add.ts'
import { exportApplicant } from '../../src/actions/applicant/export.ts'
import { listApplicants } from '../../src/actions/applicant/list.ts'
import { withdrawConsent } from '../../src/actions/applicant/withdraw-consent.ts'
import { recordLeaving, recordLeavingInput } from '../../src/actions/referral/record-leaving.ts'
import { recordOutcome, recordOutcomeInput } from '../../src/actions/referral/record-outcome.ts'
import { referApplicant, referApplicantInput } from '../../src/actions/referral/refer.ts'
import { idAnswer } from '../answers/common.ts'
import { applicantDataAnswer, applicantItemAnswer } from '../answers/vacancy.ts'
import { contextOf } from '../caller.ts'
import { inJson } from '../json.ts'
import { answers, idempotencyHeader, idParam, jsonBody } from '../operation.ts'
import { createRouter } from '../router.ts'

const tags = ['Sollicitanten']
const headers = idempotencyHeader
const withId = { params: idParam, headers }
const referralAnswer = z.strictObject({ referralId: idAnswer }).openapi('ReferralChanged')

const list = createRoute({
  method: 'get',
  path: '/applicants',
  tags,
  summary: 'Wie werk zoekt en toestemming gaf om verwezen te worden',
  responses: answers(
    'Wie het laatst kwam eerst.',
    z.strictObject({ items: z.array(applicantItemAnswer) }),
  ),
})

const add = createRoute({
  method: 'post',
  path: '/applicants',
  tags,
  summary: 'Schrijf iemand in die werk zoekt en toestemming geeft',
  request: { headers, body: jsonBody(addApplicantInput) },
  responses: answers(
    'De sollicitant.',
    z.strictObject({ applicantId: idAnswer }).openapi('AddedApplicant'),
  ),
})

const withdraw = createRoute({
  method: 'post',
  path: '/applicants/{id}/withdraw-consent',
  tags,
  summary: 'Trek de toestemming in; open verwijzingen eindigen',
  request: withId,
  responses: answers(
    'Welke verwijzingen eindigden.',
    z
      .strictObject({ applicantId: idAnswer, referralIds: z.array(idAnswer) })
      .openapi('WithdrawnConsent'),
  ),
})

const take = createRoute({
  method: 'post',
  path: '/applicants/{id}/data',
  tags,
  summary: 'Alles wat van een sollicitant bewaard wordt, om af te geven',
  request: { params: idParam },
  responses: answers('De gegevens.', applicantDataAnswer),
})

const refer = createRoute({
  method: 'post',
  path: '/vacancies/{id}/referrals',
  tags,
  summary: 'Verwijs een sollicitant naar een vacature',
  request: { ...withId, body: jsonBody(referApplicantInput.omit({ vacancyId: true })) },
  responses: answers('De verwijzing.', referralAnswer),
})

const outcome = createRoute({
  method: 'post',
  path: '/referrals/{id}/outcome',
  tags,
  summary: 'Leg vast wat van een verwijzing kwam',
  request: { ...withId, body: jsonBody(recordOutcomeInput.omit({ referralId: true })) },
  responses: answers('De verwijzing.', referralAnswer),
})

const leaving = createRoute({
  method: 'post',
  path: '/referrals/{id}/leaving',
  tags,
  summary: 'Leg vast dat wie aangenomen was, weer vertrok',
  request: { ...withId, body: jsonBody(recordLeavingInput.omit({ referralId: true })) },
  responses: answers('De verwijzing.', referralAnswer),
})

/** People who look for work, and to which vacancies they are referred. */
export const applicantRoutes = createRouter()
  .openapi(list, async (c) => c.json(inJson(await listApplicants(contextOf(c))), 200))
  .openapi(add, async (c) => c.json(await addApplicant(contextOf(c), c.req.valid('json')), 200))
  .openapi(withdraw, async (c) => {
    const applicantId = c.req.valid('param').id
    return c.json(inJson(await withdrawConsent(contextOf(c), { applicantId })), 200)
  })
  .openapi(take, async (c) => {
    const applicantId = c.req.valid('param').id
    return c.json(inJson(await exportApplicant(contextOf(c), { applicantId })), 200)
  })
  .openapi(refer, async (c) => {
    const input = { ...c.req.valid('json'), vacancyId: c.req.valid('param').id }
    return c.json(await referApplicant(contextOf(c), input), 200)
  })
  .openapi(outcome, async (c) => {
    const input = { ...c.req.valid('json'), referralId: c.req.valid('param').id }
    return c.json(await recordOutcome(contextOf(c), input), 200)
  })
  .openapi(leaving, async (c) => {
    const input = { ...c.req.valid('json'), referralId: c.req.valid('param').id }
    return c.json(await recordLeaving(contextOf(c), input), 200)
  })
