import { z } from '@hono/zod-openapi'
import { LENGTH_BASES } from '../../scheduler/domain/length.ts'
import { SOURCES } from '../../scheduler/domain/source.ts'
import { spelregelsBody } from '../../src/actions/pool/spelregels-body.ts'
import { dayAnswer, idAnswer, momentAnswer } from './common.ts'

const about = { id: idAnswer, code: z.string(), name: z.string() }
const dayCountAnswer = z.strictObject({ days: z.number().int(), basis: z.enum(LENGTH_BASES) })
const perBasisAnswer = z.record(z.enum(LENGTH_BASES), z.number().int())

export const poolItemAnswer = z
  .strictObject({
    ...about,
    spelregels: z
      .strictObject({
        version: z.number().int(),
        validFrom: dayAnswer,
        longTermMinimum: dayCountAnswer.nullable(),
        maximum: dayCountAnswer.nullable(),
        peakMode: z.boolean(),
      })
      .nullable(),
  })
  .openapi('PoolItem')

const spelregelsAnswer = z
  .strictObject({
    ...spelregelsBody.shape,
    id: idAnswer,
    poolId: idAnswer,
    version: z.number().int(),
    validFrom: dayAnswer,
  })
  .openapi('Spelregels')

export const poolAnswer = z
  .strictObject({
    ...about,
    day: dayAnswer,
    spelregels: spelregelsAnswer.nullable(),
    versions: z.array(
      z.strictObject({
        id: idAnswer,
        version: z.number().int(),
        validFrom: dayAnswer,
        reason: z.string(),
        createdAt: momentAnswer,
      }),
    ),
    participations: z.array(
      z.strictObject({
        boardId: idAnswer,
        boardName: z.string(),
        draws: z.boolean(),
        supplies: z.boolean(),
        formationShareBasisPoints: z.number().int(),
        pupils: z.number().int(),
        sourceOrder: z.array(z.enum(SOURCES)).nullable(),
        validFrom: dayAnswer,
        validUntil: dayAnswer.nullable(),
      }),
    ),
  })
  .openapi('Pool')

export const poolVersionsAnswer = z
  .strictObject({
    ...about,
    versions: z.array(
      z.strictObject({
        id: idAnswer,
        version: z.number().int(),
        validFrom: dayAnswer,
        reason: z.string(),
        createdAt: momentAnswer,
        createdByName: z.string().nullable(),
        standing: z.enum(['upcoming', 'in-force', 'past']),
        body: z.strictObject(spelregelsBody.shape),
      }),
    ),
  })
  .openapi('PoolVersions')

export const amendedSpelregelsAnswer = z
  .strictObject({
    spelregelsId: idAnswer,
    poolId: idAnswer,
    version: z.number().int(),
    validFrom: dayAnswer,
  })
  .openapi('AmendedSpelregels')

export const basisRefusalsAnswer = z
  .strictObject({
    requests: z.number().int(),
    minimum: dayCountAnswer.nullable(),
    atMinimum: perBasisAnswer.nullable(),
    atDays: perBasisAnswer.nullable(),
  })
  .openapi('BasisRefusals')
