import { z } from '@hono/zod-openapi'
import { CLOSED_BECAUSE } from '../../scheduler/domain/closed-because.ts'
import { CONTRACT_FORMS } from '../../scheduler/domain/engagement.ts'
import { statusesOf } from '../../scheduler/domain/lifecycle.ts'
import { SOURCES } from '../../scheduler/domain/source.ts'
import { dayAnswer, idAnswer, lessonShape, momentAnswer, urgencyAnswer } from './common.ts'

const offerStatusAnswer = z.enum(statusesOf('offer'))

const lessonAnswer = z.strictObject({
  id: idAnswer,
  ...lessonShape,
})

const standing = {
  id: idAnswer,
  requestId: idAnswer,
  status: offerStatusAnswer,
  sentAt: momentAnswer,
  deadlineAt: momentAnswer,
  answeredAt: momentAnswer.nullable(),
}

const about = {
  ...standing,
  closedBecause: z.enum(CLOSED_BECAUSE).nullable(),
  proposalId: idAnswer,
  boardId: idAnswer,
  poolId: idAnswer,
  memberId: idAnswer,
  siteId: idAnswer,
  siteName: z.string(),
  street: z.string().nullable(),
  houseNumber: z.string().nullable(),
  postcode: z.string().nullable(),
  placeName: z.string(),
  sitePhone: z.string().nullable(),
  contact: z.string().nullable(),
  roleCode: z.string(),
  urgency: urgencyAnswer,
  firstDay: dayAnswer,
  lastDay: dayAnswer,
  notes: z.string().nullable(),
  sessions: z.array(lessonAnswer),
  terms: z
    .strictObject({
      travelMinutes: z.number().int().nullable(),
      form: z.enum(CONTRACT_FORMS).nullable(),
    })
    .optional(),
}

/** What a school learns of the offers on its requests: how they stand, and not to whom. */
const offerStandingAnswer = z.strictObject(standing).openapi('OfferStanding')
const offerItemAnswer = z
  .strictObject({ ...about, memberName: z.string().optional() })
  .openapi('OfferItem')
export const offerListItemAnswer = z.union([offerItemAnswer, offerStandingAnswer])

export const offerAnswer = z
  .strictObject({
    ...about,
    memberName: z.string().nullable(),
    declineReason: z
      .enum(['not-available', 'travel', 'level', 'other-work', 'no-reason'])
      .nullable(),
    declineWords: z.string().nullable(),
    assignmentId: idAnswer.nullable(),
    open: z.boolean(),
    weekdays: z.array(z.number().int()),
    isOwnClass: z.boolean(),
    restsBetween: z.strictObject({ from: z.string(), until: z.string() }).nullable(),
  })
  .openapi('Offer')

export const sentOfferAnswer = z
  .strictObject({
    offerId: idAnswer,
    status: z.enum(['sent', 'accepted']),
    deadlineAt: momentAnswer,
    assignmentId: idAnswer.nullable(),
  })
  .openapi('SentOffer')

export const takenAnswer = z
  .strictObject({
    offerId: idAnswer,
    assignmentId: idAnswer,
    requestId: idAnswer,
    source: z.enum(SOURCES),
    covered: z.boolean(),
    sessionCount: z.number().int(),
    minutes: z.number().int(),
    withdrawnOfferIds: z.array(idAnswer),
  })
  .openapi('Taken')

export const declinedOfferAnswer = z
  .strictObject({ offerId: idAnswer, status: z.literal('declined') })
  .openapi('DeclinedOffer')
