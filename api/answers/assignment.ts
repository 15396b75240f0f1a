import { z } from '@hono/zod-openapi'
import { statusesOf } from '../../scheduler/domain/lifecycle.ts'
import { SOURCES } from '../../scheduler/domain/source.ts'
import {
  alternativeAnswer,
  dayAnswer,
  idAnswer,
  lengthAnswer,
  lessonShape,
  momentAnswer,
  urgencyAnswer,
} from './common.ts'

export const cancelledAssignmentAnswer = z
  .strictObject({
    assignmentId: idAnswer,
    requestId: idAnswer,
    status: z.enum(['cancelled', 'confirmed']),
    sessions: z.number().int(),
    minutes: z.number().int(),
    paidMinutes: z.number().int(),
    urgency: urgencyAnswer,
  })
  .openapi('CancelledAssignment')

export const paidShape = {
  paidMinutes: z.number().int(),
  hasFixedHours: z.boolean(),
  paidWithinHours: z.number().int(),
}

export const cancelPreviewAnswer = z
  .strictObject({
    assignmentId: idAnswer,
    requestId: idAnswer,
    memberName: z.string(),
    days: z.array(dayAnswer),
    mayReturn: z.boolean(),
    freed: z
      .strictObject({
        firstDay: dayAnswer,
        lastDay: dayAnswer,
        lessons: z.number().int(),
        minutes: z.number().int(),
        isAll: z.boolean(),
        ...paidShape,
      })
      .nullable(),
  })
  .openapi('CancelPreview')

export const extendedAssignmentAnswer = z
  .strictObject({
    assignmentId: idAnswer,
    requestId: idAnswer,
    lastDay: dayAnswer,
    length: lengthAnswer,
    sessions: z.number().int(),
    minutes: z.number().int(),
    outcome: z.enum(['booked', 'asked', 'open']),
    offerId: idAnswer.nullable(),
    why: z.array(z.string()),
  })
  .openapi('ExtendedAssignment')

export const endedAssignmentAnswer = z
  .strictObject({
    assignmentId: idAnswer,
    requestId: idAnswer,
    lastDay: dayAnswer,
    length: lengthAnswer,
    cancelledSessions: z.number().int(),
    cancelledMinutes: z.number().int(),
    paidMinutes: z.number().int(),
  })
  .openapi('EndedAssignment')

const centsRangeAnswer = z.strictObject({
  lowCents: z.number().int(),
  expectedCents: z.number().int(),
  highCents: z.number().int(),
})

const worked = {
  assignmentId: idAnswer,
  requestId: idAnswer,
  minutes: z.number().int(),
  wageCents: z.number().int(),
  travelCents: z.number().int(),
  poolCents: z.number().int(),
  alternative: alternativeAnswer,
  tariffId: idAnswer.nullable(),
  alternativeCents: centsRangeAnswer,
  savingCents: centsRangeAnswer,
}

export const recordedFulfilmentAnswer = z
  .strictObject({
    ...worked,
    fulfilmentId: idAnswer,
    isWhole: z.boolean(),
    lines: z.array(
      z.strictObject({
        assignmentSessionId: idAnswer,
        minutes: z.number().int(),
        wageCents: z.number().int(),
      }),
    ),
  })
  .openapi('RecordedFulfilment')

export const fulfilmentItemAnswer = z
  .strictObject({
    ...worked,
    id: idAnswer,
    boardId: idAnswer,
    poolId: idAnswer,
    siteId: idAnswer,
    siteName: z.string(),
    roleCode: z.string(),
    firstDay: dayAnswer,
    lastDay: dayAnswer,
    confirmedAt: momentAnswer,
    rating: z.number().int().nullable(),
    fitWords: z.string().nullable(),
  })
  .openapi('FulfilmentItem')

export const ratedFulfilmentAnswer = z
  .strictObject({ assignmentId: idAnswer, fulfilmentId: idAnswer })
  .openapi('RatedFulfilment')

export const assignmentItemAnswer = z
  .strictObject({
    id: idAnswer,
    offerId: idAnswer,
    requestId: idAnswer,
    boardId: idAnswer,
    poolId: idAnswer,
    memberId: idAnswer,
    memberName: z.string().nullable(),
    memberPhone: z.string().nullable(),
    source: z.enum(SOURCES),
    status: z.enum(statusesOf('assignment')),
    confirmedAt: momentAnswer,
    cancelledAt: momentAnswer.nullable(),
    cancelledBy: z.enum(['school', 'coordinator', 'member']).nullable(),
    version: z.number().int(),
    siteId: idAnswer,
    siteName: z.string(),
    placeName: z.string(),
    contact: z.string().nullable(),
    roleCode: z.string(),
    firstDay: dayAnswer,
    lastDay: dayAnswer,
    notes: z.string().nullable(),
    sessions: z.array(
      z.strictObject({ id: idAnswer, ...lessonShape, status: z.enum(['confirmed', 'cancelled']) }),
    ),
  })
  .openapi('AssignmentItem')
