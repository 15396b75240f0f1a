import { z } from '@hono/zod-openapi'
import { dayAnswer, idAnswer, levelAnswer, urgencyAnswer } from './common.ts'

const stretch = { first: dayAnswer, last: dayAnswer }

const bar = z.strictObject({
  kind: z.enum([
    'confirmed',
    'offered',
    'approved',
    'proposed',
    'elsewhere',
    'unavailable',
    'partly-unavailable',
  ]),
  ...stretch,
  requestId: idAnswer.nullable(),
  siteName: z.string().nullable(),
})

const member = z.strictObject({
  id: idAnswer,
  name: z.string(),
  homeBoardName: z.string().nullable(),
  roleCodes: z.array(z.string()),
  vakIds: z.array(z.string()),
  weekMinutes: z.number().int().nullable(),
  plannedMinutes: z.number().int(),
  offWeekdays: z.array(z.number().int()),
  bars: z.array(bar),
})

const openItem = z.strictObject({
  requestId: idAnswer,
  proposalId: idAnswer.nullable(),
  memberId: idAnswer.nullable(),
  siteName: z.string(),
  boardId: idAnswer,
  roleCode: z.string(),
  urgency: urgencyAnswer,
  vakIds: z.array(z.string()),
  levels: z.array(levelAnswer),
  ...stretch,
  lessonDays: z.number().int(),
  minutes: z.number().int(),
})

const planningDay = z.strictObject({
  day: dayAnswer,
  isWeekend: z.boolean(),
  holiday: z.string().nullable(),
  isEverywhere: z.boolean(),
})

export const planningAnswer = z
  .strictObject({
    ...stretch,
    span: z.enum(['week', 'month', 'term']),
    days: z.array(planningDay),
    members: z.array(member),
    membersLeftOut: z.number().int(),
    open: z.array(openItem),
    openLeftOut: z.number().int(),
  })
  .openapi('Planning')
