import { z } from '@hono/zod-openapi'
import { statusesOf } from '../../scheduler/domain/lifecycle.ts'
import { SOURCES } from '../../scheduler/domain/source.ts'
import { dayAnswer, idAnswer, lessonShape, momentAnswer, urgencyAnswer } from './common.ts'

const about = {
  id: idAnswer,
  runId: idAnswer,
  poolId: idAnswer,
  requestId: idAnswer,
  boardId: idAnswer,
  partId: z.string(),
  sessionIds: z.array(idAnswer),
  memberId: idAnswer.nullable(),
  memberName: z.string().nullable(),
  source: z.enum(SOURCES).nullable(),
  value: z.number(),
  status: z.enum(statusesOf('proposal')),
  heldByRequestIds: z.array(idAnswer),
  decidedBy: idAnswer.nullable(),
  decidedAt: momentAnswer.nullable(),
  version: z.number().int(),
  siteId: idAnswer,
  siteName: z.string(),
  roleCode: z.string(),
  urgency: urgencyAnswer,
  firstDay: dayAnswer,
  lastDay: dayAnswer,
}

export const proposalItemAnswer = z.strictObject(about).openapi('ProposalItem')

const candidateAnswer = z
  .strictObject({
    memberId: idAnswer,
    name: z.string(),
    rank: z.number().int(),
    proposed: z.boolean(),
    source: z.enum(SOURCES),
    licence: z.strictObject({
      outcome: z.enum(['licensed', 'limited', 'appointable', 'none']),
      article: z.string().nullable(),
      until: dayAnswer.nullable(),
    }),
    possible: z.boolean(),
    because: z.string(),
    obstacles: z.array(
      z.strictObject({
        ruleId: z.string(),
        title: z.string(),
        origin: z.string(),
        canBeOverridden: z.boolean(),
        sentence: z.string(),
      }),
    ),
    remedy: z.string().nullable(),
    glance: z
      .strictObject({
        travelMinutes: z.number().nullable(),
        isPaidAlready: z.boolean(),
        wageCentsPerHour: z.number().nullable(),
        contractsLeft: z.number().nullable(),
        loadPercent: z.number(),
        groupsKnownPercent: z.number(),
        isSchoolKnown: z.boolean(),
      })
      .nullable(),
    weekMinutes: z.number().int(),
    costs: z.array(
      z.strictObject({
        objectiveId: z.string(),
        title: z.string(),
        cost: z.number(),
        weighted: z.number(),
        sentence: z.string(),
      }),
    ),
    value: z.number(),
    atLeast: z.number().nullable(),
  })
  .openapi('Candidate')

export const proposalAnswer = z
  .strictObject({
    ...about,
    lessons: z.array(z.strictObject({ id: idAnswer, ...lessonShape })),
    reason: z.string().nullable(),
    /** How many were judged; the best of them are the candidates. */
    judgedCount: z.number().int(),
    overriddenRuleIds: z.array(z.string()),
    spelregelsVersion: z.number().int(),
    decidedByName: z.string().nullable(),
    run: z.strictObject({
      planValue: z.number().nullable(),
      bound: z.number().nullable(),
      seed: z.number().int(),
      finishedAt: momentAnswer.nullable(),
      worldHash: z.string().nullable(),
      gap: z.number().nullable(),
    }),
    candidates: z.array(candidateAnswer),
    whyNobody: z
      .strictObject({
        sentence: z.string(),
        able: z.number().int(),
        rules: z.array(
          z.strictObject({ ruleId: z.string(), title: z.string(), members: z.number().int() }),
        ),
      })
      .nullable(),
    whyThisOne: z.array(z.string()).nullable(),
    wouldHelp: z.array(z.string()),
  })
  .openapi('Proposal')

export const decidedProposalAnswer = z
  .strictObject({
    proposalId: idAnswer,
    status: z.enum(['approved', 'rejected']),
    version: z.number().int(),
  })
  .openapi('DecidedProposal')

export const overriddenProposalAnswer = z
  .strictObject({
    proposalId: idAnswer,
    replacesId: idAnswer,
    status: z.literal('approved'),
    version: z.number().int(),
    overriddenRuleIds: z.array(z.string()),
  })
  .openapi('OverriddenProposal')
