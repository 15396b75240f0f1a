import { z } from '@hono/zod-openapi'
import { dayAnswer, idAnswer, momentAnswer } from './common.ts'
import { memberItemAnswer } from './member.ts'
import { personShape, placeStatusAnswer } from './people.ts'

const placeAnswer = {
  id: idAnswer,
  poolId: idAnswer,
  memberId: idAnswer,
  memberName: z.string(),
  status: placeStatusAnswer,
  candidateOn: dayAnswer.nullable(),
  joinedOn: dayAnswer.nullable(),
  decidedAt: momentAnswer.nullable(),
  decidedByName: z.string().nullable(),
  decisionReason: z.string().nullable(),
  decidedUnderVersion: z.number().int().nullable(),
}

export const candidateItemAnswer = z
  .strictObject({
    ...placeAnswer,
    criteria: z.number().int(),
    found: z.number().int(),
    met: z.number().int(),
  })
  .openapi('PoolCandidateItem')

export const candidateAnswer = z
  .strictObject({
    ...placeAnswer,
    person: z.strictObject(personShape),
    roleCodes: memberItemAnswer.shape.roleCodes,
    qualifications: memberItemAnswer.shape.qualifications,
    criteria: z.array(
      z.strictObject({
        criterion: z.string(),
        evidence: z.string(),
        required: z.boolean(),
        isAsked: z.boolean(),
        finding: z
          .strictObject({
            id: idAnswer,
            criterion: z.string(),
            met: z.boolean(),
            evidence: z.string(),
            foundOn: dayAnswer,
          })
          .nullable(),
      }),
    ),
    unmetRequired: z.number().int(),
    boardAdmitsMembers: z.boolean(),
    boards: z.array(z.strictObject({ boardId: idAnswer, boardName: z.string() })),
    admittedByBoardIds: z.array(idAnswer),
  })
  .openapi('PoolCandidate')

export const decidedCandidateAnswer = z
  .strictObject({
    placeId: idAnswer,
    memberId: idAnswer,
    status: z.enum(['admitted', 'rejected']),
  })
  .openapi('DecidedCandidate')
