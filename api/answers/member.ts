import { z } from '@hono/zod-openapi'
import { CONTRACT_FORMS } from '../../scheduler/domain/engagement.ts'
import { DOCUMENT_KINDS } from '../../scheduler/domain/member.ts'
import { GRADES } from '../../scheduler/domain/qualification.ts'
import { clockAnswer, dayAnswer, idAnswer } from './common.ts'

const about = {
  id: idAnswer,
  name: z.string(),
  phone: z.string().nullable(),
  postcode4: z.string().nullable(),
  homeBoardId: idAnswer.nullable(),
  homeBoardName: z.string().nullable(),
  roleCodes: z.array(z.string()),
  qualifications: z.array(
    z.strictObject({
      vak: z.string().nullable(),
      grade: z.enum(GRADES),
      validUntil: dayAnswer.nullable(),
    }),
  ),
  engagement: z
    .strictObject({
      id: idAnswer,
      employer: z.enum(['board', 'requesting-board', 'provider', 'region']),
      boardId: idAnswer.nullable(),
      agencyId: idAnswer.nullable(),
      form: z.enum(CONTRACT_FORMS),
      weekMinutes: z.number().int(),
      firstDay: dayAnswer,
      lastDay: dayAnswer.nullable(),
    })
    .nullable(),
  loadMinutes: z.number().int(),
}

export const memberItemAnswer = z.strictObject(about).openapi('MemberItem')

export const memberAnswer = z
  .strictObject({
    ...about,
    email: z.string(),
    travelMinutesMax: z.number().int().nullable(),
    pools: z.array(
      z.strictObject({
        poolId: idAnswer,
        status: z.enum(['candidate', 'admitted', 'rejected', 'left']),
        joinedOn: dayAnswer.nullable(),
        leftOn: dayAnswer.nullable(),
      }),
    ),
    availability: z.strictObject({
      recurrences: z.array(
        z.strictObject({
          rrule: z.string(),
          firstDay: dayAnswer,
          lastDay: dayAnswer.nullable(),
          from: clockAnswer,
          until: clockAnswer,
        }),
      ),
      exceptions: z.array(
        z.strictObject({
          firstDay: dayAnswer,
          lastDay: dayAnswer,
          available: z.boolean(),
          from: clockAnswer.nullable(),
          until: clockAnswer.nullable(),
        }),
      ),
      comingWeekMinutes: z.number().int(),
    }),
    documents: z.array(
      z.strictObject({
        boardId: idAnswer,
        kind: z.enum(DOCUMENT_KINDS),
        issuedOn: dayAnswer,
        seenOn: dayAnswer,
      }),
    ),
    admittedByBoardIds: z.array(idAnswer),
  })
  .openapi('Member')
