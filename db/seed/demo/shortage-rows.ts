import { addDays, type Day } from '../../../scheduler/domain/day.ts'
import type { applicant, formation, referral, vacancy } from '../../schema/index.ts'
import { uuidOf } from '../uuid-of.ts'
import { boardId, poolIdOf, siteId, userIdOf } from './ids.ts'
import type { DemoApplicant, DemoPlan, DemoPool, DemoShortages, DemoVacancy } from './plan.ts'

/** Longer ago than the figures look back. */
const FORMATION_DAYS_AGO = 400

/** What the schools of a pool lack, as rows; `filled` are the vacancies to be closed after the referrals are written. */
export interface ShortageRows {
  readonly formation: readonly (typeof formation.$inferInsert)[]
  readonly vacancies: readonly (typeof vacancy.$inferInsert)[]
  readonly applicants: readonly (typeof applicant.$inferInsert)[]
  readonly referrals: readonly (typeof referral.$inferInsert)[]
  readonly filled: readonly { readonly id: string; readonly closedOn: Day }[]
}

const NOTHING: DemoShortages = { formation: [], vacancies: [], applicants: [] }

/** What was told about shortages in a pool of the demonstration, counted back from today. */
export function shortageRowsOf(
  { key }: Pick<DemoPlan, 'key'>,
  { code, shortages = NOTHING }: DemoPool,
  today: Day,
): ShortageRows {
  const ago = (days: number) => addDays(today, -days)
  const poolId = poolIdOf(code)
  const vacancyIdOf = (one: string) => uuidOf(`vacancy ${code} ${one}`)
  return {
    formation: shortages.formation.map(({ board, site, role, fteHundredths }) => ({
      id: uuidOf(`formation ${board} ${site} ${role}`),
      boardId: boardId(board),
      siteId: siteId(board, site),
      roleCode: role,
      fteHundredths,
      validFrom: ago(FORMATION_DAYS_AGO),
    })),
    vacancies: shortages.vacancies.map((one) => ({
      id: vacancyIdOf(one.key),
      poolId,
      ...vacancyOf(one),
      openFrom: ago(one.openedDaysAgo),
    })),
    applicants: shortages.applicants.map((one) => ({
      id: applicantIdOf(code, one.name),
      poolId,
      ...applicantOf(one),
      consentOn: ago(one.agreedDaysAgo),
    })),
    referrals: shortages.applicants.flatMap(({ name, referrals }) =>
      referrals.map(({ vacancy: to, referredDaysAgo, hiredDaysAgo }) => ({
        id: uuidOf(`referral ${code} ${name} ${to}`),
        vacancyId: vacancyIdOf(to),
        applicantId: applicantIdOf(code, name),
        poolId,
        boardId: boardOf(shortages, to),
        referredOn: ago(referredDaysAgo),
        referredBy: userIdOf(`demo-coordinator-${key}`),
        outcome: hiredDaysAgo === undefined ? null : ('hired' as const),
        outcomeOn: hiredDaysAgo === undefined ? null : ago(hiredDaysAgo),
      })),
    ),
    filled: shortages.vacancies.flatMap(({ key: one, filledDaysAgo }) =>
      filledDaysAgo === undefined ? [] : [{ id: vacancyIdOf(one), closedOn: ago(filledDaysAgo) }],
    ),
  }
}

const applicantIdOf = (code: string, name: string) => uuidOf(`applicant ${code} ${name}`)

function vacancyOf({ board, site, role, vak, level, fteHundredths }: DemoVacancy) {
  return {
    boardId: boardId(board),
    siteId: siteId(board, site),
    roleCode: role,
    vakId: vak ?? null,
    level: level ?? null,
    fteHundredths,
  }
}

function applicantOf({ name, role, vakken, levels, fteHundredths }: DemoApplicant) {
  return {
    name,
    email: `${name.toLowerCase().replaceAll(' ', '.')}@achtervang.example`,
    phone: null,
    roleCode: role,
    vakIds: [...vakken],
    levels: [...levels],
    fteHundredths,
  }
}

function boardOf({ vacancies }: DemoShortages, key: string): string {
  const found = vacancies.find((one) => one.key === key)
  if (found === undefined) throw new RangeError(`no vacancy ${key}`)
  return boardId(found.board)
}
