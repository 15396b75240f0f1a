import { z } from '@hono/zod-openapi'
import { dayAnswer, idAnswer, momentAnswer } from './common.ts'

const minutes = z.number().int()

const counted = {
  workedMinutes: minutes,
  confirmedMinutes: minutes,
  plannedMinutes: minutes,
  contractMinutes: minutes.nullable(),
  balanceMinutes: minutes.nullable(),
}

export const ownHoursAnswer = z
  .strictObject({
    schoolYear: z.string(),
    firstYear: z.number().int(),
    months: z.array(z.strictObject({ month: dayAnswer, ...counted })),
    total: z.strictObject(counted),
    lines: z.array(
      z.strictObject({
        assignmentId: idAnswer,
        siteName: z.string(),
        placeName: z.string(),
        firstDay: dayAnswer,
        lastDay: dayAnswer,
        lessons: z.number().int(),
        plannedMinutes: minutes,
        workedMinutes: minutes,
        confirmedAt: momentAnswer.nullable(),
      }),
    ),
    cancelled: z.array(
      z.strictObject({
        assignmentId: idAnswer,
        siteName: z.string(),
        placeName: z.string(),
        firstDay: dayAnswer,
        lastDay: dayAnswer,
        lessons: z.number().int(),
        minutes,
      }),
    ),
  })
  .openapi('OwnHours')
