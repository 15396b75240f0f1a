import { z } from '@hono/zod-openapi'
import { paidShape } from './assignment.ts'
import { dayAnswer, idAnswer } from './common.ts'

const movedLessonAnswer = z.strictObject({
  day: dayAnswer,
  from: z.string(),
  until: z.string(),
  minutes: z.number().int(),
  group: z.string().nullable(),
})

const hoursOutcomeShape = {
  outcome: z.enum(['booked', 'asked', 'open']).nullable(),
  why: z.array(z.string()),
}

export const hoursPreviewAnswer = z
  .strictObject({
    assignmentId: idAnswer,
    requestId: idAnswer,
    memberName: z.string(),
    falling: z.array(movedLessonAnswer),
    coming: z.array(movedLessonAnswer),
    openOffers: z.number().int(),
    ...paidShape,
    ...hoursOutcomeShape,
    seen: z.string(),
  })
  .openapi('HoursPreview')

export const changedHoursAnswer = z
  .strictObject({
    assignmentId: idAnswer,
    requestId: idAnswer,
    falling: z.number().int(),
    fallingMinutes: z.number().int(),
    paidMinutes: z.number().int(),
    coming: z.number().int(),
    comingMinutes: z.number().int(),
    offerId: idAnswer.nullable(),
    ...hoursOutcomeShape,
  })
  .openapi('ChangedHours')
