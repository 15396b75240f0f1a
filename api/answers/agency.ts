import { z } from '@hono/zod-openapi'
import { dayAnswer, idAnswer } from './common.ts'

const agreement = z.strictObject({
  id: idAnswer,
  poolId: idAnswer,
  poolName: z.string(),
  vakIds: z.array(z.string()).nullable(),
  terms: z.string().nullable(),
  firstDay: dayAnswer,
  lastDay: dayAnswer.nullable(),
  version: z.number().int(),
  isInForce: z.boolean(),
})

const tariff = z.strictObject({
  id: idAnswer,
  poolId: idAnswer.nullable(),
  roleCode: z.string().nullable(),
  lowCentsPerHour: z.number().int(),
  expectedCentsPerHour: z.number().int(),
  highCentsPerHour: z.number().int(),
  vatBasisPoints: z.number().int(),
  validFrom: dayAnswer,
  validUntil: dayAnswer.nullable(),
  source: z.string(),
})

export const agencyItemAnswer = z
  .strictObject({
    id: idAnswer,
    name: z.string(),
    kind: z.enum(['agency', 'provider']),
    regionId: idAnswer.nullable(),
    regionName: z.string().nullable(),
    contact: z.string().nullable(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    version: z.number().int(),
    agreements: z.array(agreement),
    tariffs: z.array(tariff),
  })
  .openapi('AgencyItem')
