import { z } from '@hono/zod-openapi'
import { dayAnswer, idAnswer } from './common.ts'

export const beginnerItemAnswer = z
  .strictObject({
    id: idAnswer,
    poolId: idAnswer,
    poolName: z.string(),
    boardId: idAnswer,
    boardName: z.string(),
    siteId: idAnswer,
    siteName: z.string(),
    startedOn: dayAnswer,
    supportedFrom: dayAnswer.nullable(),
    supportedUntil: dayAnswer.nullable(),
    mentorName: z.string().nullable(),
    endedOn: dayAnswer.nullable(),
    yearOverOn: dayAnswer,
  })
  .openapi('BeginningDirector')
