import { z } from '@hono/zod-openapi'
import { statusesOf } from '../../scheduler/domain/lifecycle.ts'
import {
  dayAnswer,
  factsAnswer,
  idAnswer,
  kindAnswer,
  lengthAnswer,
  lessonShape,
  momentAnswer,
  requestStatusAnswer,
  urgencyAnswer,
} from './common.ts'
import { withdrawnRequestAnswer } from './request.ts'

const warningAnswer = z.strictObject({
  code: z.enum([
    'medical-words',
    'names-absent-person',
    'lesson-never',
    'too-long-for-pool',
    'no-pool',
    'in-the-past',
  ]),
  field: z.string(),
  detail: z.string(),
})

export const postedAbsenceAnswer = z
  .strictObject({
    absenceId: idAnswer,
    requestId: idAnswer,
    version: z.number().int(),
    poolId: idAnswer.nullable(),
    kind: kindAnswer,
    urgency: urgencyAnswer,
    length: lengthAnswer,
    sessionCount: z.number().int(),
    minutes: z.number().int(),
    warnings: z.array(warningAnswer),
  })
  .openapi('PostedAbsence')

const closedDayAnswer = z.strictObject({
  kind: z.enum(['school-holiday', 'public-holiday', 'study-day', 'closure', 'weekend']),
  name: z.string(),
})

export const previewedAbsenceAnswer = z
  .strictObject({
    sessions: z.array(
      z.strictObject({
        index: z.number().int(),
        ...lessonShape,
      }),
    ),
    skipped: z.array(
      z.strictObject({
        day: dayAnswer,
        lesson: z.number().int(),
        closed: closedDayAnswer.nullable(),
      }),
    ),
    minutes: z.number().int(),
    // Not `nullable()`: of a named schema the document would then say that it is a length all the same.
    length: z.union([lengthAnswer, z.null()]),
    kind: kindAnswer,
    urgency: urgencyAnswer,
    pool: z
      .strictObject({
        id: idAnswer,
        name: z.string(),
        spelregelsVersion: z.number().int().nullable(),
      })
      .nullable(),
    refusals: z.array(
      z.strictObject({
        code: z.string(),
        detail: z.string(),
        facts: factsAnswer,
        fields: z.array(
          z.strictObject({ field: z.string(), value: z.string(), remedy: z.string() }),
        ),
      }),
    ),
    warnings: z.array(warningAnswer),
  })
  .openapi('PreviewedAbsence')

export const withdrawnAbsenceAnswer = z
  .strictObject({ absenceId: idAnswer, requests: z.array(withdrawnRequestAnswer) })
  .openapi('WithdrawnAbsence')

export const absenceItemAnswer = z
  .strictObject({
    id: idAnswer,
    siteId: idAnswer,
    siteName: z.string(),
    personName: z.string(),
    reasonCode: z.string(),
    reasonLabel: z.string(),
    firstDay: dayAnswer,
    lastDay: dayAnswer,
    openEnded: z.boolean(),
    status: z.enum(statusesOf('absence')),
    postedAt: momentAnswer,
    requestId: idAnswer,
    requestStatus: requestStatusAnswer,
    requestVersion: z.number().int(),
  })
  .openapi('AbsenceItem')
