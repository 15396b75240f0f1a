import { z } from '@hono/zod-openapi'
import { clockAnswer, dayAnswer, idAnswer, momentAnswer } from './common.ts'

export const availabilityAnswer = z
  .strictObject({
    memberId: idAnswer,
    week: z.array(
      z.strictObject({ weekday: z.number().int(), from: clockAnswer, until: clockAnswer }),
    ),
    otherRules: z.number().int(),
    exceptions: z.array(
      z.strictObject({
        id: idAnswer,
        firstDay: dayAnswer,
        lastDay: dayAnswer,
        available: z.boolean(),
        from: clockAnswer.nullable(),
        until: clockAnswer.nullable(),
      }),
    ),
    confirmedAt: momentAnswer.nullable(),
    staleWeeks: z.number().int(),
    isStale: z.boolean(),
    conflicts: z.array(
      z.strictObject({
        assignmentId: idAnswer,
        siteName: z.string(),
        day: dayAnswer,
        from: clockAnswer,
        until: clockAnswer,
      }),
    ),
  })
  .openapi('Availability')
