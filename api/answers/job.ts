import { z } from '@hono/zod-openapi'
import { idAnswer, momentAnswer } from './common.ts'

const count = z.number().int()

export const jobsAnswer = z
  .strictObject({
    kinds: z.array(
      z.strictObject({
        kind: z.string(),
        waiting: count,
        later: count,
        running: count,
        dead: count,
        lateMs: count,
      }),
    ),
    items: z.array(
      z.strictObject({
        id: idAnswer,
        kind: z.string(),
        subjectId: z.string(),
        attempts: count,
        lastError: z.string().nullable(),
        nextAt: momentAnswer.nullable(),
        endedAt: momentAnswer.nullable(),
      }),
    ),
  })
  .openapi('Jobs')

export const undeliveredAnswer = z
  .strictObject({
    items: z.array(
      z.strictObject({
        id: idAnswer,
        channel: z.enum(['mail', 'sms', 'push']),
        status: z.enum(['waiting', 'sent', 'undelivered', 'lapsed']),
        attempts: count,
        lastError: z.string().nullable(),
        writtenAt: momentAnswer,
        memberId: idAnswer.nullable(),
        name: z.string().nullable(),
        audience: z.string().nullable(),
        kinds: z.array(z.string()),
      }),
    ),
  })
  .openapi('Undelivered')
