import { z } from '@hono/zod-openapi'
import { CLOSED_BECAUSE } from '../../scheduler/domain/closed-because.ts'
import { CONTRACT_FORMS } from '../../scheduler/domain/engagement.ts'
import { statusesOf } from '../../scheduler/domain/lifecycle.ts'
import { DOCUMENT_KINDS } from '../../scheduler/domain/member.ts'
import { GRADES } from '../../scheduler/domain/qualification.ts'
import { dayAnswer, idAnswer, lessonShape, momentAnswer } from './common.ts'

const cancelledBy = z.enum(['school', 'coordinator', 'member']).nullable()
const minutes = z.number().int()

const ownLesson = {
  id: idAnswer,
  ...lessonShape,
  status: z.enum(['confirmed', 'cancelled']),
  startsAt: momentAnswer,
  endsAt: momentAnswer,
}

const where = {
  siteName: z.string(),
  street: z.string().nullable(),
  houseNumber: z.string().nullable(),
  postcode: z.string().nullable(),
  placeName: z.string(),
}

export const agendaAnswer = z
  .strictObject({
    from: dayAnswer,
    last: dayAnswer,
    lessons: z.array(
      z.strictObject({
        ...ownLesson,
        ...where,
        assignmentId: idAnswer,
        roleCode: z.string(),
        cancelledAt: momentAnswer.nullable(),
        cancelledBy,
      }),
    ),
    nextDay: dayAnswer.nullable(),
  })
  .openapi('Agenda')

export const ownAssignmentAnswer = z
  .strictObject({
    id: idAnswer,
    status: z.enum(statusesOf('assignment')),
    cancelledAt: momentAnswer.nullable(),
    cancelledBy,
    roleCode: z.string(),
    notes: z.string().nullable(),
    ...where,
    latitude: z.number().nullable(),
    longitude: z.number().nullable(),
    sitePhone: z.string().nullable(),
    website: z.string().nullable(),
    contact: z.string().nullable(),
    sessions: z.array(z.strictObject(ownLesson)),
  })
  .openapi('OwnAssignment')

export const ownFileAnswer = z
  .strictObject({
    boards: z.array(
      z.strictObject({
        boardId: idAnswer,
        name: z.string(),
        admitted: z.boolean(),
        documents: z.array(
          z.strictObject({
            kind: z.enum(DOCUMENT_KINDS),
            seen: z
              .strictObject({
                boardId: idAnswer,
                kind: z.enum(DOCUMENT_KINDS),
                issuedOn: dayAnswer,
                seenOn: dayAnswer,
                firstSeenUntil: dayAnswer.nullable(),
              })
              .nullable(),
          }),
        ),
      }),
    ),
    qualifications: z.array(
      z.strictObject({
        vak: z.string().nullable(),
        grade: z.enum(GRADES),
        validUntil: dayAnswer.nullable(),
      }),
    ),
    roleCodes: z.array(z.string()),
    engagement: z
      .strictObject({
        id: idAnswer,
        employer: z.enum(['board', 'requesting-board', 'provider', 'region']),
        boardId: idAnswer.nullable(),
        agencyId: idAnswer.nullable(),
        form: z.enum(CONTRACT_FORMS),
        weekMinutes: minutes,
        firstDay: dayAnswer,
        lastDay: dayAnswer.nullable(),
      })
      .nullable(),
    pools: z.array(
      z.strictObject({
        poolId: idAnswer,
        name: z.string(),
        status: z.enum(['candidate', 'admitted', 'rejected', 'left']),
        joinedOn: dayAnswer.nullable(),
        leftOn: dayAnswer.nullable(),
      }),
    ),
  })
  .openapi('OwnFile')

export const ledgerAnswer = z.array(
  z
    .strictObject({
      id: idAnswer,
      status: z.enum(statusesOf('offer')),
      sentAt: momentAnswer,
      deadlineAt: momentAnswer,
      answeredAt: momentAnswer.nullable(),
      declineReason: z
        .enum(['not-available', 'travel', 'level', 'other-work', 'no-reason'])
        .nullable(),
      declineWords: z.string().nullable(),
      closedBecause: z.enum(CLOSED_BECAUSE).nullable(),
      siteName: z.string(),
      placeName: z.string(),
      roleCode: z.string(),
      lessons: z.number().int(),
      firstDay: dayAnswer,
      lastDay: dayAnswer,
      assignmentId: idAnswer.nullable(),
      assignmentStatus: z.enum(statusesOf('assignment')).nullable(),
      cancelledBy,
    })
    .openapi('LedgerLine'),
)

export const whyNotMeAnswer = z.array(
  z
    .strictObject({
      requestId: idAnswer,
      siteName: z.string(),
      placeName: z.string(),
      roleCode: z.string(),
      vakIds: z.array(z.string()),
      levels: z.array(z.string()),
      firstDay: dayAnswer,
      lastDay: dayAnswer,
      outcome: z.enum(['somebody', 'nobody', 'outside']),
      reason: z.enum([
        'not-allowed',
        'other-fits-better',
        'needed-elsewhere',
        'other-chosen',
        'open',
      ]),
      sentences: z.array(z.string()),
    })
    .openapi('WhyNotMe'),
)
