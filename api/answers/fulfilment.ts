import { z } from '@hono/zod-openapi'
import { alternativeAnswer, dayAnswer, idAnswer, momentAnswer } from './common.ts'

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
    trainingWentAhead: z.boolean().nullable(),
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
    trainingWentAhead: z.boolean().nullable(),
  })
  .openapi('FulfilmentItem')

export const ratedFulfilmentAnswer = z
  .strictObject({ assignmentId: idAnswer, fulfilmentId: idAnswer })
  .openapi('RatedFulfilment')

export const paidCancellationAnswer = z
  .strictObject({
    assignmentId: idAnswer,
    requestId: idAnswer,
    boardId: idAnswer,
    poolId: idAnswer,
    siteId: idAnswer,
    siteName: z.string(),
    roleCode: z.string(),
    memberName: z.string().nullable(),
    firstDay: dayAnswer,
    lastDay: dayAnswer,
    cancelledAt: momentAnswer,
    lessons: z.number().int(),
    minutes: z.number().int(),
    wageCents: z.number().int(),
  })
  .openapi('PaidCancellation')
