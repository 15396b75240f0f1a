import { z } from '@hono/zod-openapi'
import { LEVELS } from '../../scheduler/domain/level.ts'
import { CLOSED_AS, REFERRAL_OUTCOMES } from '../../scheduler/domain/shortage.ts'
import { dayAnswer, idAnswer } from './common.ts'

const hundredths = z.number().int().openapi({ description: 'Honderdsten van een fte.' })
const outcome = {
  referredOn: dayAnswer,
  outcome: z.enum(REFERRAL_OUTCOMES).nullable(),
  outcomeOn: dayAnswer.nullable(),
  leftOn: dayAnswer.nullable(),
}

export const vacancyItemAnswer = z
  .strictObject({
    id: idAnswer,
    poolId: idAnswer,
    poolName: z.string(),
    boardId: idAnswer,
    boardName: z.string(),
    siteId: idAnswer,
    siteName: z.string(),
    roleCode: z.string(),
    roleLabel: z.string(),
    vakId: z.string().nullable(),
    vakName: z.string().nullable(),
    level: z.enum(LEVELS).nullable(),
    fteHundredths: hundredths,
    openFrom: dayAnswer,
    closedOn: dayAnswer.nullable(),
    closedAs: z.enum(CLOSED_AS).nullable(),
    referrals: z.array(
      z.strictObject({
        id: idAnswer,
        applicantId: idAnswer,
        applicantName: z.string().nullable(),
        email: z.string().nullable(),
        phone: z.string().nullable(),
        ...outcome,
      }),
    ),
  })
  .openapi('Vacancy')

export const urgencyAnswer = z
  .strictObject({
    days: z.strictObject({ first: dayAnswer, last: dayAnswer }),
    items: z.array(
      z.strictObject({
        siteId: idAnswer,
        siteName: z.string(),
        boardId: idAnswer,
        boardName: z.string(),
        formation: hundredths.nullable(),
        vacant: hundredths,
        vacancies: z.number().int(),
        unfilledMinutes: z.number().int(),
        replacement: hundredths,
        lacking: hundredths,
        share: z.number().nullable(),
      }),
    ),
  })
  .openapi('Urgency')

const applicant = {
  id: idAnswer,
  poolId: idAnswer,
  name: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  roleCode: z.string(),
  vakIds: z.array(z.string()),
  levels: z.array(z.string()),
  fteHundredths: hundredths,
  consentOn: dayAnswer,
}

export const applicantItemAnswer = z.strictObject(applicant).openapi('Applicant')

export const applicantDataAnswer = z
  .strictObject({
    applicant: z.strictObject({ ...applicant, consentWithdrawnOn: dayAnswer.nullable() }),
    referrals: z.array(
      z.strictObject({ id: idAnswer, boardName: z.string(), siteName: z.string(), ...outcome }),
    ),
  })
  .openapi('ApplicantData')
