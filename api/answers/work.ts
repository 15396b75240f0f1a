import { z } from '@hono/zod-openapi'
import { SOURCES } from '../../scheduler/domain/source.ts'
import {
  clockAnswer,
  dayAnswer,
  idAnswer,
  kindAnswer,
  lessonShape,
  levelAnswer,
  momentAnswer,
  requestStatusAnswer,
  urgencyAnswer,
} from './common.ts'

const count = z.number().int()
const text = z.string()

const waitingProposal = z.strictObject({
  id: idAnswer,
  requestId: idAnswer,
  poolId: idAnswer,
  partId: text,
  sessionIds: z.array(idAnswer),
  memberId: idAnswer.nullable(),
  memberName: text.nullable(),
  source: z.enum(SOURCES).nullable(),
  status: text,
  decidedAt: momentAnswer.nullable(),
  reason: text.nullable(),
  version: count,
  siteName: text,
  urgency: urgencyAnswer,
  firstDay: dayAnswer,
  lastDay: dayAnswer,
})

const openOffer = z.strictObject({
  id: idAnswer,
  requestId: idAnswer,
  memberName: text.nullable(),
  sessionIds: z.array(idAnswer),
  sentAt: momentAnswer,
  deadlineAt: momentAnswer,
  siteName: text,
  firstDay: dayAnswer,
  lastDay: dayAnswer,
})

const inboxItem = z.strictObject({
  id: idAnswer,
  boardId: idAnswer,
  boardName: text,
  siteId: idAnswer,
  siteName: text,
  poolId: idAnswer.nullable(),
  roleCode: text,
  kind: kindAnswer,
  urgency: urgencyAnswer,
  status: requestStatusAnswer,
  firstDay: dayAnswer,
  lastDay: dayAnswer,
  openEnded: z.boolean(),
  schoolDays: count,
  lessonDays: count,
  minutes: count,
  vakIds: z.array(text),
  levels: z.array(levelAnswer),
  proposals: z.array(waitingProposal),
  offers: z.array(openOffer),
})

export const inboxAnswer = z
  .strictObject({ items: z.array(inboxItem), next: text.nullable(), total: count })
  .openapi('Inbox')

const { vak, level, year, group } = lessonShape
const lessonsOfDay = z.strictObject({
  day: dayAnswer,
  requestId: idAnswer,
  urgency: urgencyAnswer,
  roleCode: text,
  siteName: text,
  memberName: text.nullable(),
  memberPhone: text.nullable(),
  startsAt: momentAnswer,
  lessons: z.array(
    z.strictObject({
      id: idAnswer,
      from: clockAnswer,
      until: clockAnswer,
      vak,
      level,
      year,
      group,
    }),
  ),
})

export const morningAnswer = z
  .strictObject({
    days: z.array(dayAnswer),
    uncovered: z.array(lessonsOfDay),
    inFront: z.array(lessonsOfDay),
    isWhole: z.boolean(),
    toDecide: z.array(waitingProposal),
    toSend: z.array(waitingProposal),
    offers: z.array(openOffer),
    nobody: z.strictObject({
      count,
      items: z.array(
        z.strictObject({
          proposalId: idAnswer,
          requestId: idAnswer,
          siteName: text,
          firstDay: dayAnswer,
          lastDay: dayAnswer,
          lessons: count,
          why: text,
          help: z.array(text),
        }),
      ),
    }),
  })
  .openapi('Morning')

export const readyOffersAnswer = z
  .strictObject({
    items: z.array(
      waitingProposal.omit({ sessionIds: true, partId: true }).extend({
        lessons: z.array(z.strictObject({ id: idAnswer, ...lessonShape })),
        deadlineAt: momentAnswer.nullable(),
        isAsked: z.boolean(),
        mayBook: z.boolean(),
      }),
    ),
  })
  .openapi('ReadyOffers')

/** Of each of several what came of it. */
export const outcomesAnswer = <Done extends z.ZodType>(done: Done) =>
  z.strictObject({
    items: z.array(
      z.strictObject({
        id: idAnswer,
        done: z.union([done, z.null()]),
        refused: z.strictObject({ code: text, detail: text }).nullable(),
      }),
    ),
  })

export const searchedAnswer = z.strictObject({ runId: idAnswer })

const plannedPart = z.strictObject({
  requestId: idAnswer,
  siteName: text,
  firstDay: dayAnswer,
  lastDay: dayAnswer,
  lessons: count,
  memberName: text.nullable(),
})
const changedPart = plannedPart.extend({ was: text.nullable(), sentence: text })

export const runDifferenceAnswer = z
  .strictObject({
    earlier: z.strictObject({ id: idAnswer, startedAt: momentAnswer }).nullable(),
    changes: z.array(changedPart),
    filled: z.array(plannedPart),
    stays: z.array(plannedPart),
    nobody: z.array(plannedPart),
  })
  .openapi('RunDifference')
