import { z } from '@hono/zod-openapi'
import { CONCERN_KINDS } from '../../scheduler/domain/concern.ts'
import { dayAnswer, idAnswer } from './common.ts'

export const concernItemAnswer = z
  .strictObject({
    id: idAnswer,
    poolId: idAnswer,
    poolName: z.string(),
    boardId: idAnswer.nullable(),
    boardName: z.string().nullable(),
    kind: z.enum(CONCERN_KINDS),
    ruleId: z.string().nullable(),
    summary: z.string(),
    notedOn: dayAnswer,
    minutes: z.number().int().nullable(),
    cents: z.number().int().nullable(),
    settledOn: dayAnswer.nullable(),
    outcome: z.string().nullable(),
  })
  .openapi('Concern')
