import { z } from '@hono/zod-openapi'
import { NO_FORECAST } from '../../src/actions/demand/forecast-of.ts'
import { dayAnswer, idAnswer } from './common.ts'

const expected = z.strictObject({
  mean: z.number(),
  low80: z.number(),
  high80: z.number(),
  low95: z.number(),
  high95: z.number(),
})

const unknown = z.enum(NO_FORECAST).nullable()
const range = { first: dayAnswer, last: dayAnswer }

const stretch = z.strictObject({
  ...range,
  label: z.string(),
  place: z.number(),
  schoolDays: z.number(),
  withheld: z.boolean(),
  minutes: z
    .strictObject({
      asked: z.number(),
      pool: z.number(),
      outside: z.number(),
      unfilled: z.number(),
      open: z.number(),
    })
    .nullable(),
  perDay: z.strictObject({ value: z.number(), low: z.number(), high: z.number() }).nullable(),
})

const forecast = z.strictObject({
  term: z.strictObject({ ...range, schoolDays: z.number() }).nullable(),
  historyFrom: dayAnswer.nullable(),
  unknown,
  rows: z.array(
    z.strictObject({
      group: z
        .strictObject({
          id: z.string(),
          vakId: z.string().nullable(),
          vak: z.string(),
          level: z.string(),
        })
        .nullable(),
      minutes: expected.nullable(),
      requests: expected.nullable(),
      unknown,
    }),
  ),
  backtests: z.array(
    z.strictObject({
      term: z.strictObject(range),
      expected,
      actual: z.number(),
      naive: z.number().nullable(),
    }),
  ),
})

export const demandAnswer = z
  .strictObject({
    choices: z.array(
      z.strictObject({ kind: z.enum(['pool', 'board', 'region']), id: idAnswer, name: z.string() }),
    ),
    scope: z.strictObject({
      poolId: idAnswer.nullable(),
      boardId: idAnswer.nullable(),
      regionId: idAnswer.nullable(),
      name: z.string(),
    }),
    today: dayAnswer,
    withholds: z.boolean(),
    years: z.array(
      z.strictObject({
        ...range,
        label: z.string(),
        period: z.enum(['week', 'month']),
        stretches: z.array(stretch),
      }),
    ),
    forecast,
  })
  .openapi('Demand')
