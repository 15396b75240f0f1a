import { z } from '@hono/zod-openapi'
import { statusesOf } from '../../scheduler/domain/lifecycle.ts'
import { dayAnswer, idAnswer } from './common.ts'

const freedMember = z.strictObject({
  assignmentId: idAnswer,
  name: z.string(),
  lessons: z.number().int(),
  minutes: z.number().int(),
  paidMinutes: z.number().int(),
  hasFixedHours: z.boolean(),
  paidWithinHours: z.number().int(),
})

export const closingPreviewAnswer = z
  .strictObject({
    siteId: idAnswer,
    siteName: z.string(),
    days: z.array(dayAnswer),
    seen: z.string(),
    requests: z.array(
      z.strictObject({
        requestId: idAnswer,
        roleCode: z.string(),
        firstDay: dayAnswer,
        lastDay: dayAnswer,
        lessons: z.number().int(),
        ends: z.boolean(),
        openOffers: z.number().int(),
        members: z.array(freedMember),
      }),
    ),
  })
  .openapi('ClosingPreview')

export const closedSiteAnswer = z
  .strictObject({
    closingId: idAnswer,
    siteId: idAnswer,
    days: z.array(dayAnswer),
    requests: z.array(
      z.strictObject({
        requestId: idAnswer,
        lessons: z.number().int(),
        status: z.enum(statusesOf('request')),
        shortenedIds: z.array(idAnswer),
        cancelledIds: z.array(idAnswer),
        offerIds: z.array(idAnswer),
        paidMinutes: z.number().int(),
      }),
    ),
  })
  .openapi('ClosedSite')

export const closingListAnswer = z
  .strictObject({
    items: z.array(
      z.strictObject({
        id: idAnswer,
        siteId: idAnswer,
        siteName: z.string(),
        firstDay: dayAnswer,
        lastDay: dayAnswer,
        name: z.string(),
      }),
    ),
  })
  .openapi('ClosingList')

export const reopenedSiteAnswer = z
  .strictObject({
    closingId: idAnswer,
    siteId: idAnswer,
    requests: z.array(z.strictObject({ requestId: idAnswer, lessons: z.number().int() })),
  })
  .openapi('ReopenedSite')
