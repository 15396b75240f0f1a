import { z } from '@hono/zod-openapi'
import { ALTERNATIVES } from '../../scheduler/domain/alternative.ts'
import { LEVELS } from '../../scheduler/domain/level.ts'
import { statusesOf } from '../../scheduler/domain/lifecycle.ts'
import { REQUEST_KINDS, URGENCIES } from '../../scheduler/domain/request.ts'

export const dayAnswer = z.string().openapi({ format: 'date', example: '2026-09-07' })
export const momentAnswer = z
  .string()
  .openapi({ format: 'date-time', example: '2026-09-07T06:30:00.000Z' })
export const clockAnswer = z.string().openapi({ example: '08:30' })
export const idAnswer = z.string().openapi({ format: 'uuid' })
export const levelAnswer = z.enum(LEVELS)
export const kindAnswer = z.enum(REQUEST_KINDS)
export const urgencyAnswer = z.enum(URGENCIES)
export const alternativeAnswer = z.enum(ALTERNATIVES)
export const requestStatusAnswer = z.enum(statusesOf('request'))
export const factsAnswer = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]),
)

/** The length of an absence in each way of counting days. */
export const lengthAnswer = z
  .strictObject({
    schoolDays: z.number().int(),
    calendarDays: z.number().int(),
    sessionDays: z.number().int(),
  })
  .openapi('Length')

/** One page of a list; `next` is the `after` of the page behind it, null on the last. */
export const pageAnswer = <Item extends z.ZodType>(item: Item) =>
  z.strictObject({ items: z.array(item), next: z.string().nullable() })

/** A lesson: when, how long and for whom. */
export const lessonShape = {
  day: dayAnswer,
  from: clockAnswer,
  until: clockAnswer,
  minutes: z.number().int(),
  vak: z.string().nullable(),
  level: levelAnswer,
  year: z.number().int().nullable(),
  group: z.string().nullable(),
}
