import { z } from '@hono/zod-openapi'
import { ANSWERS, ASPECT_IDS } from '../../scheduler/domain/aspect.ts'
import { EDITIONS } from '../../src/actions/measures/editions.ts'
import { dayAnswer } from './common.ts'
import { exportedMeasuresAnswer, measuresAnswer } from './measures.ts'

const { unit } = measuresAnswer.shape.measures.element.shape

const aspect = z
  .strictObject({
    id: z.enum(ASPECT_IDS),
    answer: z.enum(ANSWERS),
    reason: z.string(),
    facts: z.record(
      z.string(),
      z.union([z.strictObject({ unit, value: z.number() }), z.strictObject({ text: z.string() })]),
    ),
    carriedBy: z.array(z.string()),
    estimatedBy: z.array(z.string()),
  })
  .openapi('AnsweredAspect')

export const aspectsAnswer = z
  .strictObject({
    ...exportedMeasuresAnswer.shape,
    aspects: z.array(aspect),
    spans: z.array(
      z.strictObject({
        name: z.enum(['this-half-quarter', 'last-half-quarter', 'this-year', 'last-year']),
        from: dayAnswer,
        to: dayAnswer,
      }),
    ),
    editions: z.array(z.enum(EDITIONS)),
  })
  .openapi('Aspects')

export const reportAnswer = z
  .strictObject({
    edition: z.enum(EDITIONS),
    days: measuresAnswer.shape.days,
    aspects: z.array(aspect),
    base64: z.string(),
  })
  .openapi('Report')
