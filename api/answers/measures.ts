import { z } from '@hono/zod-openapi'
import { readMeasuresInput } from '../../src/actions/measures/read.ts'
import { dayAnswer, idAnswer } from './common.ts'

const { period, by } = readMeasuresInput.shape

const figure = {
  first: dayAnswer,
  last: dayAnswer,
  label: z.string(),
  value: z.number().nullable(),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
}

export const measuresAnswer = z
  .strictObject({
    scope: z.strictObject({
      poolId: idAnswer.nullable(),
      boardId: idAnswer.nullable(),
      regionId: idAnswer.nullable(),
      name: z.string(),
    }),
    days: z.strictObject({ first: dayAnswer, last: dayAnswer }),
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
        ...figure,
        group: z.strictObject({ id: z.string(), label: z.string() }).nullable(),
        withheld: z.boolean(),
        instead: z.strictObject(figure).nullable(),
      }),
    ),
  })
  .openapi('Measures')
