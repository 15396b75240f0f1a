import { z } from '@hono/zod-openapi'
import { statusesOf } from '../../scheduler/domain/lifecycle.ts'
import { REPLAY_KINDS, REPLAY_PHASES } from '../../scheduler/domain/replay.ts'
import { SOURCES } from '../../scheduler/domain/source.ts'
import { askReplayInput } from '../../src/actions/replay/question.ts'
import { dayAnswer, idAnswer, levelAnswer, momentAnswer } from './common.ts'
import { measuresAnswer } from './measures.ts'

const count = z.number().int()
const { unit } = measuresAnswer.shape.measures.element.shape

const estimate = z
  .strictObject({ mean: z.number(), low: z.number(), high: z.number(), draws: count })
  .nullable()
const compared = z.strictObject({ present: estimate, variant: estimate, difference: estimate })
const side = z.strictObject({
  gap: z.number(),
  fillRate: z.number().nullable(),
  matches: count,
  refusals: count,
})
const acceptance = z.union([
  z.strictObject({ kind: z.literal('everybody') }),
  z.strictObject({ kind: z.literal('as-before'), rates: z.record(z.string(), z.number()) }),
])

const composition = z.strictObject({
  target: z.number(),
  isReached: z.boolean(),
  drawsReached: count,
  groups: z.array(
    z.strictObject({
      roleCode: z.string(),
      vak: z.string().nullable(),
      level: levelAnswer.nullable(),
      present: count,
      needed: count,
    }),
  ),
  tried: count,
})

const summary = z.strictObject({
  draws: count,
  measures: z.array(compared.extend({ id: z.string() })),
  cells: z.array(
    z.strictObject({
      vak: z.string(),
      level: z.string(),
      persons: count,
      hours: compared,
      fillRate: compared,
    }),
  ),
  sources: z.array(z.strictObject({ source: z.enum(SOURCES), share: compared })),
  deployedMembers: compared,
  travelCents: compared,
  binds: z.array(z.strictObject({ ruleId: z.string(), isOfPool: z.boolean(), share: compared })),
  neededElsewhere: compared,
  gapMax: z.strictObject({ present: z.number(), variant: z.number() }),
})

const result = z
  .strictObject({
    arithmetic: count,
    requestCount: count,
    memberCount: count,
    acceptance,
    happened: z
      .record(
        z.string(),
        z.strictObject({ numerator: z.number(), denominator: z.number().nullable() }),
      )
      .nullable(),
    summary,
    draws: z.array(z.strictObject({ draw: count, present: side, variant: side })),
    composition: composition.nullable(),
  })
  .openapi('ReplayResult')

/** As it was asked, with what was left out filled in. */
const question = askReplayInput.omit({ poolId: true }).extend({
  term: z.union([
    z.strictObject({ kind: z.literal('past'), from: dayAnswer, to: dayAnswer }),
    z.strictObject({
      kind: z.literal('drawn'),
      members: count,
      requests: count,
      weeks: count,
    }),
  ]),
})

const replayShape = {
  replayId: idAnswer,
  poolId: idAnswer,
  kind: z.enum(REPLAY_KINDS),
  question,
  status: z.enum(statusesOf('replay')),
  phase: z.enum(REPLAY_PHASES).nullable(),
  askedAt: momentAnswer,
  begunAt: momentAnswer.nullable(),
  finishedAt: momentAnswer.nullable(),
  stopAskedAt: momentAnswer.nullable(),
  drawsDone: count,
  drawsTotal: count.nullable(),
  historyHash: z.string().nullable(),
  failure: z.string().nullable(),
  version: count,
}

export const replayLineAnswer = z.strictObject(replayShape).openapi('ReplayLine')

export const replayAnswer = z
  .strictObject({
    ...replayShape,
    result: result.nullable(),
    isOutdated: z.boolean(),
    names: z.strictObject({
      measures: z.record(z.string(), z.strictObject({ nl: z.string(), en: z.string(), unit })),
      rules: z.record(z.string(), z.string()),
    }),
  })
  .openapi('Replay')
