import { z } from '@hono/zod-openapi'
import { statusesOf } from '../../scheduler/domain/lifecycle.ts'
import { MATCH_PHASES, PROOFS } from '../../scheduler/domain/match-run.ts'
import { idAnswer, momentAnswer } from './common.ts'

const count = z.number().int()

export const runAnswer = z
  .strictObject({
    runId: idAnswer,
    poolId: idAnswer,
    status: z.enum(statusesOf('match_run')),
    seed: count,
    startedAt: momentAnswer,
    replans: z.boolean(),
    begunAt: momentAnswer.nullable(),
    finishedAt: momentAnswer.nullable(),
    stopAskedAt: momentAnswer.nullable(),
    phase: z.enum(MATCH_PHASES).nullable(),
    requestCount: count,
    memberCount: count,
    coveredCount: count.nullable(),
    planValue: z.number().nullable(),
    bound: z.number().nullable(),
    gap: z.number().nullable(),
    proof: z.enum(PROOFS).nullable(),
    certifiedBound: z.number().nullable(),
    workMax: z.number().nullable(),
    workUsed: z.number().nullable(),
    stoppedAtWork: z.number().nullable(),
    changeCount: count.nullable(),
    failure: z.string().nullable(),
    version: count,
  })
  .openapi('MatchRun')

export const runChangesAnswer = z
  .strictObject({
    items: z.array(
      z.strictObject({
        requestId: idAnswer,
        partId: z.string(),
        wasMemberId: idAnswer.nullable(),
        wasMemberName: z.string().nullable(),
        isMemberId: idAnswer.nullable(),
        isMemberName: z.string().nullable(),
        reason: z.string(),
        sentence: z.string(),
      }),
    ),
  })
  .openapi('MatchRunChanges')
