import { z } from '@hono/zod-openapi'
import { readMeasuresInput } from '../../src/actions/measures/read.ts'
import { dayAnswer, idAnswer } from './common.ts'

const { period, by } = readMeasuresInput.shape

export const measuresAnswer = z
  .strictObject({
    scope: z.strictObject({
      poolId: idAnswer.nullable(),
      boardId: idAnswer.nullable(),
      name: z.string(),
    }),
    period: period.unwrap(),
    by: by.unwrap().nullable(),
    withholds: z.boolean(),
    measures: z.array(
      z.strictObject({
        id: z.string(),
        nl: z.string(),
        en: z.string(),
        definition: z.string(),
        unit: z.enum(['count', 'minutes', 'cents', 'share', 'days']),
      }),
    ),
    rows: z.array(
      z.strictObject({
        measureId: z.string(),
        first: dayAnswer,
        last: dayAnswer,
        label: z.string(),
        group: z.strictObject({ id: z.string(), label: z.string() }).nullable(),
        value: z.number().nullable(),
        numerator: z.number().nullable(),
        denominator: z.number().nullable(),
        withheld: z.boolean(),
      }),
    ),
  })
  .openapi('Measures')
