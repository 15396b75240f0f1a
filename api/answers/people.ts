import { z } from '@hono/zod-openapi'
import { CONTRACT_FORMS } from '../../scheduler/domain/engagement.ts'
import { statusesOf } from '../../scheduler/domain/lifecycle.ts'
import { DOCUMENT_KINDS } from '../../scheduler/domain/member.ts'
import { LEFT_FOR, WISHES } from '../../scheduler/domain/mobility.ts'
import { GRADES } from '../../scheduler/domain/qualification.ts'
import { dayAnswer, idAnswer, levelAnswer, momentAnswer } from './common.ts'
import { memberAnswer, memberItemAnswer } from './member.ts'

const paperAnswer = z.strictObject({
  kind: z.enum([...DOCUMENT_KINDS, 'licence', 'engagement', 'pool-stay']),
  boardId: idAnswer.nullable(),
  vak: z.string().nullable(),
  grade: z.enum(GRADES).nullable(),
  until: dayAnswer.nullable(),
})

const load = {
  thisWeekMinutes: z.number().int(),
  comingWeeksMinutes: z.array(z.number().int()),
}

const { roleCodes, qualifications, engagement } = memberItemAnswer.shape

export const memberOverviewAnswer = z
  .strictObject({
    items: z.array(
      z.strictObject({
        id: idAnswer,
        name: z.string(),
        phone: z.string().nullable(),
        homeBoardName: z.string().nullable(),
        homeSiteName: z.string().nullable(),
        leftOn: dayAnswer.nullable(),
        poolIds: z.array(idAnswer),
        roleCodes,
        qualifications,
        engagement,
        availabilityConfirmedAt: momentAnswer.nullable(),
        staleWeeks: z.number().int(),
        isStale: z.boolean(),
        ...load,
        papers: z.array(paperAnswer),
      }),
    ),
    total: z.number().int(),
    pages: z.number().int(),
    homeBoards: z.array(z.string()),
  })
  .openapi('MemberOverview')

export const papersAnswer = z
  .strictObject({
    items: z.array(
      paperAnswer.extend({
        memberId: idAnswer,
        memberName: z.string(),
        boardName: z.string().nullable(),
      }),
    ),
  })
  .openapi('Papers')

export const legalStandingAnswer = z
  .strictObject({
    schoolYear: z.strictObject({ first: dayAnswer, last: dayAnswer }),
    boards: z.array(
      z.strictObject({
        boardId: idAnswer,
        boardName: z.string(),
        members: z.number().int(),
        vogSeen: z.number().int(),
        vogToSee: z.number().int(),
        vogMissing: z.number().int(),
        chainFull: z.number().int(),
        chainLast: z.number().int(),
      }),
    ),
    unlicensed: z.array(
      z.strictObject({
        article: z.string().nullable(),
        members: z.number().int(),
        minutes: z.number().int(),
        until: dayAnswer.nullable(),
      }),
    ),
  })
  .openapi('LegalStanding')

const { email, travelMinutesMax, documents } = memberAnswer.shape
const { id, name, phone, postcode4, homeBoardId, homeBoardName } = memberItemAnswer.shape
export const personShape = {
  id,
  name,
  email,
  phone,
  postcode4,
  travelMinutesMax,
  homeBoardId,
  homeBoardName,
}
export const placeStatusAnswer = z.enum(['candidate', 'admitted', 'rejected', 'left'])
const outcome = z.enum(['licensed', 'limited', 'appointable']).nullable()

const siteAnswer = z.strictObject({ id: idAnswer, name: z.string(), boardName: z.string() })

export const dossierAnswer = z
  .strictObject({
    ...personShape,
    poolId: idAnswer,
    places: z.array(
      z.strictObject({
        id: idAnswer,
        poolId: idAnswer,
        poolName: z.string(),
        status: placeStatusAnswer,
        joinedOn: dayAnswer.nullable(),
        leftOn: dayAnswer.nullable(),
        leftTo: z.string().nullable(),
        leftFor: z.enum(LEFT_FOR).nullable(),
      }),
    ),
    wishes: z.array(z.strictObject({ wish: z.enum(WISHES), since: dayAnswer })),
    roleCodes,
    qualifications: z.array(qualifications.element.extend({ outcome })),
    engagement,
    engagements: z.array(
      z.strictObject({
        id: idAnswer,
        employer: z.enum(['board', 'requesting-board', 'provider', 'region']),
        boardId: idAnswer.nullable(),
        boardName: z.string().nullable(),
        agencyName: z.string().nullable(),
        regionName: z.string().nullable(),
        form: z.enum(CONTRACT_FORMS),
        weekMinutes: z.number().int(),
        homeSiteName: z.string().nullable(),
        firstDay: dayAnswer,
        lastDay: dayAnswer.nullable(),
      }),
    ),
    ...load,
    limits: z.array(
      z.strictObject({
        weeks: z.number().int(),
        weekMinutes: z.number().int(),
        weekMinutesMax: z.number().int(),
      }),
    ),
    papers: z.array(paperAnswer),
    documents,
    admissions: z.array(z.strictObject({ boardId: idAnswer, admittedOn: dayAnswer })),
    boards: z.array(
      z.strictObject({ boardId: idAnswer, boardName: z.string(), levels: z.array(levelAnswer) }),
    ),
    participants: z.array(z.strictObject({ boardId: idAnswer, boardName: z.string() })),
    homeSites: z.array(siteAnswer),
    sites: z.array(siteAnswer),
    exclusions: z.array(
      z.strictObject({
        siteId: idAnswer,
        siteName: z.string(),
        askedBy: z.enum(['member', 'school']),
        firstDay: dayAnswer,
        lastDay: dayAnswer.nullable(),
      }),
    ),
    offers: z.array(
      z.strictObject({ status: z.enum(statusesOf('offer')), offers: z.number().int() }),
    ),
    coming: z.array(
      z.strictObject({
        requestId: idAnswer,
        siteName: z.string(),
        firstDay: dayAnswer,
        lastDay: dayAnswer,
        lessons: z.number().int(),
        minutes: z.number().int(),
      }),
    ),
    chain: z.array(z.strictObject({ boardId: idAnswer, room: z.number().int() })).nullable(),
  })
  .openapi('Dossier')
