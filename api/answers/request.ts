import { z } from '@hono/zod-openapi'
import {
  alternativeAnswer,
  dayAnswer,
  idAnswer,
  kindAnswer,
  lengthAnswer,
  lessonShape,
  levelAnswer,
  momentAnswer,
  requestStatusAnswer,
  urgencyAnswer,
} from './common.ts'

const about = {
  id: idAnswer,
  boardId: idAnswer,
  boardName: z.string(),
  siteId: idAnswer,
  siteName: z.string(),
  poolId: idAnswer.nullable(),
  roleCode: z.string(),
  kind: kindAnswer,
  urgency: urgencyAnswer,
  status: requestStatusAnswer,
  firstDay: dayAnswer,
  lastDay: dayAnswer,
  openEnded: z.boolean(),
  length: lengthAnswer,
  minutes: z.number().int(),
  vakIds: z.array(z.string()),
  levels: z.array(levelAnswer),
  postedAt: momentAnswer,
  version: z.number().int(),
}

export const requestItemAnswer = z.strictObject(about).openapi('RequestItem')

const sessionAnswer = z.strictObject({
  id: idAnswer,
  ...lessonShape,
  startsAt: momentAnswer,
  endsAt: momentAnswer,
})

export const requestAnswer = z
  .strictObject({
    ...about,
    absenceId: idAnswer.nullable(),
    replacesRequestId: idAnswer.nullable(),
    replacedByRequestId: idAnswer.nullable(),
    poolName: z.string().nullable(),
    preferredMemberId: idAnswer.nullable(),
    licensedTeacherNamed: z.boolean(),
    notes: z.string().nullable(),
    alternative: alternativeAnswer,
    classConsequence: z
      .enum(['split', 'merged', 'sent-home', 'own-team', 'alternative-programme'])
      .nullable(),
    coveredAt: momentAnswer.nullable(),
    sessions: z.array(sessionAnswer),
    openOffers: z.number().int(),
    coming: z.array(
      z.strictObject({
        assignmentId: idAnswer,
        memberId: idAnswer,
        name: z.string(),
        phone: z.string().nullable(),
        minutes: z.number().int(),
        status: z.enum(['confirmed', 'cancelled', 'fulfilled']),
        confirmedAt: momentAnswer,
        sessionIds: z.array(idAnswer),
        confirmedSessionIds: z.array(idAnswer),
        fit: z.strictObject({ rating: z.number().int(), words: z.string().nullable() }).nullable(),
        trainingWentAhead: z.boolean().nullable(),
      }),
    ),
    outsideCover: z.array(
      z.strictObject({
        id: idAnswer,
        by: alternativeAnswer,
        agencyId: idAnswer.nullable(),
        minutes: z.number().int(),
        costCents: z.number().int(),
        loggedAt: momentAnswer,
      }),
    ),
  })
  .openapi('Request')

export const withdrawnRequestAnswer = z
  .strictObject({
    requestId: idAnswer,
    version: z.number().int(),
    assignmentIds: z.array(idAnswer),
    offerIds: z.array(idAnswer),
  })
  .openapi('WithdrawnRequest')

export const movedRequestAnswer = z
  .strictObject({ requestId: idAnswer, version: z.number().int() })
  .openapi('MovedRequest')

export const changedLessonsAnswer = z
  .strictObject({
    requestId: idAnswer,
    replacedRequestId: idAnswer,
    version: z.number().int(),
    sessionCount: z.number().int(),
    minutes: z.number().int(),
  })
  .openapi('ChangedLessons')

export const outsideCoverAnswer = z
  .strictObject({ requestId: idAnswer, version: z.number().int(), outsideCoverId: idAnswer })
  .openapi('LoggedOutsideCover')
