import { z } from '@hono/zod-openapi'
import { CLOSED_BECAUSE } from '../../scheduler/domain/closed-because.ts'
import { statusesOf } from '../../scheduler/domain/lifecycle.ts'
import { ROUND_KINDS } from '../../scheduler/domain/offer-round.ts'
import { SOURCES } from '../../scheduler/domain/source.ts'
import { idAnswer, lessonShape, momentAnswer } from './common.ts'

const count = z.number().int()
const sourceAnswer = z.enum(SOURCES)
const lessons = z.array(z.strictObject({ id: idAnswer, ...lessonShape }))

const candidate = z.strictObject({
  memberId: idAnswer,
  name: z.string().nullable(),
  place: count,
  source: sourceAnswer,
  byRules: z.boolean(),
  status: z.enum(['waiting', 'asked', 'skipped']),
  step: count.nullable(),
  why: z.array(z.string()),
  offer: z
    .strictObject({
      id: idAnswer,
      status: z.enum(statusesOf('offer')),
      sentAt: momentAnswer,
      deadlineAt: momentAnswer,
      answeredAt: momentAnswer.nullable(),
      closedBecause: z.enum(CLOSED_BECAUSE).nullable(),
    })
    .nullable(),
})

export const roundsAnswer = z
  .strictObject({
    items: z.array(
      z.strictObject({
        id: idAnswer,
        requestId: idAnswer,
        proposalId: idAnswer,
        poolId: idAnswer,
        siteName: z.string(),
        kind: z.enum(ROUND_KINDS),
        askedAtOnce: count,
        minutesOpen: count,
        onwardSources: z.array(sourceAnswer),
        status: z.enum(statusesOf('offer_round')),
        step: count,
        waitsForSource: sourceAnswer.nullable(),
        nextAt: momentAnswer.nullable(),
        startedByName: z.string().nullable(),
        startedAt: momentAnswer,
        endedAt: momentAnswer.nullable(),
        lessons,
        candidates: z.array(candidate),
      }),
    ),
  })
  .openapi('Rounds')

const planned = {
  memberId: idAnswer,
  name: z.string(),
  source: sourceAnswer,
  why: z.array(z.string()),
}

export const roundPlanAnswer = z
  .strictObject({
    proposalId: idAnswer,
    requestId: idAnswer,
    version: count,
    status: z.enum(statusesOf('proposal')),
    siteName: z.string(),
    lessons,
    kinds: z.array(z.enum(ROUND_KINDS)),
    waveSize: count,
    minutesOpen: count,
    onwardSources: z.array(sourceAnswer),
    listed: z.array(
      z.strictObject({
        ...planned,
        time: z.strictObject({ askedAt: momentAnswer, deadlineAt: momentAnswer }).nullable(),
      }),
    ),
    others: z.array(z.strictObject(planned)),
    lastDeadlineAt: momentAnswer.nullable(),
  })
  .openapi('RoundPlan')

export const startedRoundAnswer = z
  .strictObject({
    roundId: idAnswer,
    status: z.literal('running'),
    offerIds: z.array(idAnswer),
    nextAt: momentAnswer,
  })
  .openapi('StartedRound')

export const stoppedRoundAnswer = z
  .strictObject({
    roundId: idAnswer,
    status: z.literal('stopped'),
    withdrawnOfferIds: z.array(idAnswer),
  })
  .openapi('StoppedRound')

export const withdrawnOfferAnswer = z
  .strictObject({ offerId: idAnswer, status: z.literal('withdrawn') })
  .openapi('WithdrawnOffer')
