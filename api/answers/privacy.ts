import { z } from '@hono/zod-openapi'
import { dayAnswer, factsAnswer, idAnswer, momentAnswer } from './common.ts'

const kind = z.enum([
  'absence',
  'note',
  'refusal',
  'candidate',
  'paper',
  'member',
  'chain',
  'viewing',
  'applicant',
])
const looker = z.enum(['member', 'school', 'board', 'coordinator', 'region', 'admin'])

export const ownDataAnswer = z
  .strictObject({
    memberId: idAnswer,
    takenAt: momentAnswer,
    data: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))),
  })
  .openapi('OwnData')

export const viewingsAnswer = z
  .strictObject({
    items: z.array(
      z.strictObject({
        id: idAnswer,
        seenAt: momentAnswer,
        viewerRole: z.string(),
        what: z.enum(['member-file', 'absence', 'own-data']),
        viewerName: z.string().nullable(),
        memberName: z.string().nullable(),
        absentName: z.string().nullable(),
      }),
    ),
  })
  .openapi('Viewings')

export const correctionsAnswer = z
  .strictObject({
    items: z.array(
      z.strictObject({
        id: idAnswer,
        memberId: idAnswer,
        memberName: z.string(),
        words: z.string(),
        askedAt: momentAnswer,
        status: z.enum(['open', 'done', 'refused']),
        decidedAt: momentAnswer.nullable(),
        answer: z.string().nullable(),
      }),
    ),
  })
  .openapi('Corrections')

export const correctionAnswer = z.strictObject({ correctionId: idAnswer }).openapi('Correction')
export const contactAnswer = z
  .strictObject({ changed: z.array(z.string()) })
  .openapi('CorrectedContact')

export const retentionAnswer = z
  .strictObject({
    terms: z.array(
      z.strictObject({
        id: idAnswer,
        kind,
        boardId: idAnswer.nullable(),
        validFrom: dayAnswer,
        months: z.number().int(),
        days: z.number().int(),
        afterSchoolYear: z.boolean(),
        source: z.string(),
        status: z.enum(['sourced', 'derived', 'unverified']),
      }),
    ),
    due: z.array(
      z.strictObject({
        kind,
        boardId: idAnswer.nullable(),
        count: z.number().int(),
        keptUntil: dayAnswer,
      }),
    ),
    forgotten: z.array(
      z.strictObject({
        happenedAt: momentAnswer,
        boardId: idAnswer.nullable(),
        seq: z.number().int(),
        hash: z.string(),
        kind,
        count: z.number().int(),
      }),
    ),
  })
  .openapi('Retention')

export const termAnswer = z.strictObject({ termId: idAnswer }).openapi('RetentionTerm')

export const registerAnswer = z
  .strictObject({
    items: z.array(
      z.strictObject({
        id: z.string(),
        purpose: z.string(),
        whose: z.string(),
        ground: z.string(),
        tables: z.array(z.string()),
        kind: kind.nullable(),
        term: z
          .strictObject({
            months: z.number().int(),
            days: z.number().int(),
            afterSchoolYear: z.boolean(),
          })
          .nullable(),
        kept: z.string(),
        seenBy: z.array(looker),
        seenByTable: z.array(z.strictObject({ table: z.string(), roles: z.array(looker) })),
      }),
    ),
  })
  .openapi('Register')

export const auditAnswer = z
  .strictObject({
    lines: z.array(
      z.strictObject({
        seq: z.number().int(),
        happenedAt: momentAnswer,
        verb: z.string(),
        actorRole: z.string(),
        actorName: z.string().nullable(),
        subjectId: idAnswer,
        poolId: idAnswer.nullable(),
        facts: factsAnswer,
        hash: z.string(),
      }),
    ),
  })
  .openapi('Audit')

export const auditPageAnswer = z
  .strictObject({
    chain: z.strictObject({ events: z.number().int(), broken: z.number().int() }).nullable(),
    items: z.array(
      z.strictObject({
        seq: z.number().int(),
        happenedAt: momentAnswer,
        verb: z.string(),
        actorRole: z.string(),
        actorName: z.string().nullable(),
        subjectId: idAnswer,
        requestId: idAnswer.nullable(),
      }),
    ),
    next: z.string().nullable(),
  })
  .openapi('AuditPage')
