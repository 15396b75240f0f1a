import { z } from '@hono/zod-openapi'
import { dayAnswer, idAnswer } from './common.ts'

const stretch = {
  siteName: z.string(),
  firstDay: dayAnswer,
  lastDay: dayAnswer,
  lessons: z.number().int(),
  why: z.array(z.string()),
}

export const swapPartnersAnswer = z
  .strictObject({
    requestId: idAnswer,
    memberName: z.string(),
    fromDay: dayAnswer,
    partners: z.array(
      z.strictObject({ assignmentId: idAnswer, memberName: z.string(), ...stretch }),
    ),
    hasMore: z.boolean(),
  })
  .openapi('SwapPartners')

const shownSide = z.strictObject({
  assignmentId: idAnswer,
  requestId: idAnswer,
  minutes: z.number().int(),
  memberName: z.string(),
  takenByName: z.string(),
  ...stretch,
})

export const swapPreviewAnswer = z
  .strictObject({
    fromDay: dayAnswer,
    seen: z.string(),
    possible: z.boolean(),
    sides: z.array(shownSide),
  })
  .openapi('SwapPreview')

const swappedSide = z.strictObject({
  requestId: idAnswer,
  memberId: idAnswer,
  assignmentId: idAnswer,
  fromAssignmentId: idAnswer,
  offerId: idAnswer,
  sessions: z.number().int(),
  minutes: z.number().int(),
})

export const swappedAnswer = z
  .strictObject({ swapped: z.array(swappedSide) })
  .openapi('SwappedAssignments')
