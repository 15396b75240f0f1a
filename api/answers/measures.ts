import { z } from '@hono/zod-openapi'
import { statusesOf } from '../../scheduler/domain/lifecycle.ts'
import { REQUEST_KINDS } from '../../scheduler/domain/request.ts'
import { readMeasuresInput } from '../../src/actions/measures/read.ts'
import { NO_TREND } from '../../src/actions/measures/trend-of.ts'
import { dayAnswer, idAnswer, momentAnswer } from './common.ts'

const { period, by } = readMeasuresInput.shape

const figure = {
  first: dayAnswer,
  last: dayAnswer,
  label: z.string(),
  value: z.number().nullable(),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
}

const compared = z.strictObject({
  first: dayAnswer,
  last: dayAnswer,
  value: z.number().nullable(),
  schoolDays: z.number(),
})

/** Against the same days a year before: of a sum a ratio per open school day, of a share or mean a difference. */
const trend = z.strictObject({
  kind: z.enum(['ratio', 'difference']),
  change: z
    .strictObject({ value: z.number(), low: z.number(), high: z.number().nullable() })
    .nullable(),
  unknown: z.enum(NO_TREND).nullable(),
  now: compared.nullable(),
  before: compared.nullable(),
})

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
    countedAt: momentAnswer.nullable(),
    measures: z.array(
      z.strictObject({
        id: z.string(),
        nl: z.string(),
        en: z.string(),
        definition: z.string(),
        unit: z.enum(['count', 'minutes', 'cents', 'share', 'days', 'fte', 'mean']),
      }),
    ),
    rows: z.array(
      z.strictObject({
        measureId: z.string(),
        ...figure,
        group: z.strictObject({ id: z.string(), label: z.string() }).nullable(),
        withheld: z.boolean(),
        instead: z.strictObject(figure).nullable(),
        trend: trend.nullable(),
      }),
    ),
  })
  .openapi('Measures')

const { unit } = measuresAnswer.shape.measures.element.shape

export const measureRowsAnswer = z
  .strictObject({
    measure: z.strictObject({ id: z.string(), nl: z.string(), en: z.string(), unit }),
    value: z.number().nullable(),
    items: z.array(
      z.strictObject({
        id: idAnswer,
        boardName: z.string(),
        siteName: z.string(),
        roleName: z.string(),
        kind: z.enum(REQUEST_KINDS),
        status: z.enum(statusesOf('request')),
        firstDay: dayAnswer,
        lastDay: dayAnswer,
        value: z.number().nullable(),
      }),
    ),
  })
  .openapi('MeasureRows')

export const exportedMeasuresAnswer = z
  .strictObject({
    choices: z.array(
      z.strictObject({ kind: z.enum(['pool', 'board', 'region']), id: idAnswer, name: z.string() }),
    ),
    asked: z.strictObject({ from: dayAnswer, to: dayAnswer }),
    today: dayAnswer,
    shortcuts: z.array(
      z.strictObject({
        name: z.enum(['this-year', 'last-year', 'this-quarter', 'last-month']),
        from: dayAnswer,
        to: dayAnswer,
      }),
    ),
    whole: measuresAnswer,
    series: measuresAnswer,
    target: z
      .strictObject({ savingCentsPerYear: z.number(), deploymentBasisPoints: z.number() })
      .nullable(),
  })
  .openapi('ExportedMeasures')
