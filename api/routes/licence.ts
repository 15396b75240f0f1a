import { createRoute, z } from '@hono/zod-openapi'
import { GRADES } from '../../scheduler/domain/qualification.ts'
import { licenseMember, licenseMemberInput } from '../../src/actions/member/license.ts'
import { dayAnswer, idAnswer } from '../answers/common.ts'
import { contextOf } from '../caller.ts'
import { answers, idempotencyHeader, idParam, jsonBody } from '../operation.ts'
import { createRouter } from '../router.ts'

const license = createRoute({
  method: 'post',
  path: '/members/{id}/qualifications',
  tags: ['Poolleden'],
  summary: 'Leg vast wat een poollid mag geven, of tot wanneer',
  request: {
    params: idParam,
    headers: idempotencyHeader,
    body: jsonBody(licenseMemberInput.omit({ memberId: true })),
  },
  responses: answers(
    'De bevoegdheid.',
    z
      .strictObject({
        memberId: idAnswer,
        vak: z.string().nullable(),
        grade: z.enum(GRADES),
        validUntil: dayAnswer.nullable(),
        isNew: z.boolean(),
      })
      .openapi('LicensedMember'),
  ),
})

/** What a member may teach. */
export const licenceRoutes = createRouter().openapi(license, async (c) => {
  const input = { ...c.req.valid('json'), memberId: c.req.valid('param').id }
  return c.json(await licenseMember(contextOf(c), input), 200)
})
