import { z } from '@hono/zod-openapi'
import { OUTCOMES } from '../../src/actions/measures/selection.ts'
import { dayAnswer, idAnswer } from './common.ts'
import { measuresAnswer } from './measures.ts'

const { scope, days } = measuresAnswer.shape
const told = z.number().nullable()

export const rulesAnswer = z
  .strictObject({
    scope,
    days,
    withholds: z.boolean(),
    applied: told,
    rules: z.array(
      z.strictObject({
        id: z.string(),
        title: z.string(),
        origin: z.enum(['law', 'cao', 'pool', 'nature']).nullable(),
        basis: z.string().nullable(),
        keptAway: told,
        alone: told,
        aloneUnserved: told,
        setAside: told,
        turned: told,
        effect: z.enum(['effect', 'none', 'unknown']),
        reasons: z.array(z.strictObject({ requestId: idAnswer, reason: z.string() })),
      }),
    ),
  })
  .openapi('RulesDid')

export const selectionAnswer = z
  .strictObject({
    pool: z.strictObject({ id: idAnswer, name: z.string() }),
    today: dayAnswer,
    withholds: z.boolean(),
    criteria: z.array(
      z.strictObject({
        criterion: z.string(),
        intake: z
          .strictObject({
            metAccepted: z.number(),
            metRejected: z.number(),
            unmetAccepted: z.number(),
            unmetRejected: z.number(),
          })
          .nullable(),
        outcomes: z.array(
          z.strictObject({
            outcome: z.enum(OUTCOMES),
            effect: z.enum(['more', 'less', 'none', 'unknown']),
            found: z
              .strictObject({
                heldCount: z.number(),
                otherCount: z.number(),
                heldMean: z.number(),
                otherMean: z.number(),
                difference: z.number(),
                low: z.number(),
                high: z.number(),
              })
              .nullable(),
          }),
        ),
      }),
    ),
  })
  .openapi('SelectionDid')

export const memberDeploymentAnswer = z
  .strictObject({
    pool: z.strictObject({ id: idAnswer, name: z.string() }),
    days: z.strictObject({ first: dayAnswer, last: dayAnswer }),
    items: z.array(
      z.strictObject({
        memberId: idAnswer,
        name: z.string(),
        availableMinutes: z.number(),
        assignedMinutes: z.number(),
        idleMinutes: z.number(),
        idleCents: z.number(),
        deployment: z.number().nullable(),
      }),
    ),
  })
  .openapi('MemberDeployments')

export const solidarityAnswer = z
  .strictObject({
    pool: z.strictObject({ id: idAnswer, name: z.string() }),
    today: dayAnswer,
    withholds: z.boolean(),
    boards: z.array(
      z.strictObject({
        boardId: idAnswer,
        boardName: z.string(),
        formation: told,
        vacant: z.number(),
        vacancies: z.number(),
        share: told,
        replacement: told,
        lackingShare: told,
      }),
    ),
    trend: z.array(
      z.strictObject({
        day: dayAnswer,
        vacant: z.number(),
        share: told,
        spread: z.strictObject({ gini: told, maxMin: z.number() }).nullable(),
      }),
    ),
    year: days,
    counted: z.strictObject({ referred: told, hired: told, hiredBefore: told, stayed: told }),
  })
  .openapi('Solidarity')
