import { z } from '@hono/zod-openapi'
import { statusesOf } from '../../scheduler/domain/lifecycle.ts'
import { SOURCES } from '../../scheduler/domain/source.ts'
import {
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

export const endEarlyPreviewAnswer = z
  .strictObject({
    assignmentId: idAnswer,
    requestId: idAnswer,
    memberName: z.string(),
    days: z.array(dayAnswer),
    ending: z
      .strictObject({
        lastDay: dayAnswer,
        lessons: z.number().int(),
        openOffers: z.number().int(),
        members: z.array(
          z.strictObject({
            assignmentId: idAnswer,
            name: z.string(),
            lessons: z.number().int(),
            minutes: z.number().int(),
            ...paidShape,
          }),
        ),
        seen: z.string(),
      })
      .nullable(),
  })
  .openapi('EndEarlyPreview')

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
