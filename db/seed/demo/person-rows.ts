import { addDays } from '../../../scheduler/domain/day.ts'
import type { Instant } from '../../../scheduler/domain/instant.ts'
import type {
  admission,
  availability,
  availabilityException,
  engagement,
  exclusion,
  intakeFinding,
  member,
  memberDocument,
  memberRole,
  poolMember,
  preference,
  qualification,
} from '../../schema/index.ts'
import { uuidOf } from '../uuid-of.ts'
import type { Dice } from './dice.ts'
import type { Horizon } from './horizon.ts'
import { namesOf, type Person } from './people.ts'
import type { DemoPlan, DemoPool } from './plan.ts'

/** The people of a pool as rows, by table. */
export interface PersonRows {
  readonly members: (typeof member.$inferInsert)[]
  readonly roles: (typeof memberRole.$inferInsert)[]
  readonly engagements: (typeof engagement.$inferInsert)[]
  readonly qualifications: (typeof qualification.$inferInsert)[]
  readonly availabilities: (typeof availability.$inferInsert)[]
  readonly exceptions: (typeof availabilityException.$inferInsert)[]
  readonly documents: (typeof memberDocument.$inferInsert)[]
  readonly admissions: (typeof admission.$inferInsert)[]
  readonly poolMembers: (typeof poolMember.$inferInsert)[]
  readonly exclusions: (typeof exclusion.$inferInsert)[]
  readonly preferences: (typeof preference.$inferInsert)[]
  readonly findings: (typeof intakeFinding.$inferInsert)[]
}

/** Writes out everybody of a pool, and the candidates whom it did not take in. */
export function personRowsOf(
  plan: DemoPlan,
  pool: DemoPool & { readonly id: string },
  people: readonly Person[],
  about: { readonly horizon: Horizon; readonly dice: Dice; readonly createdAt: Instant },
): PersonRows {
  const parts = people.map((person) => rowsOf(person, pool, about.createdAt))
  const rejected = rejectedOf(plan, pool, about)
  const all = <Row>(pick: (rows: PersonRows) => readonly Row[]) => parts.flatMap(pick)
  return {
    members: [...all((rows) => rows.members), ...rejected.members],
    roles: all((rows) => rows.roles),
    engagements: all((rows) => rows.engagements),
    qualifications: all((rows) => rows.qualifications),
    availabilities: all((rows) => rows.availabilities),
    exceptions: all((rows) => rows.exceptions),
    documents: all((rows) => rows.documents),
    admissions: all((rows) => rows.admissions),
    poolMembers: [...all((rows) => rows.poolMembers), ...rejected.poolMembers],
    exclusions: all((rows) => rows.exclusions),
    preferences: all((rows) => rows.preferences),
    findings: [...all((rows) => rows.findings), ...rejected.findings],
  }
}

function rowsOf(person: Person, pool: DemoPool & { id: string }, createdAt: Instant): PersonRows {
  const { member: one, name, email, postcode4, homeBoardId } = person
  const memberId = one.id
  const name0 = (what: string, index: number) => uuidOf(`${what} ${memberId} ${index}`)
  return {
    members: [
      {
        ...{ id: memberId, name, email, postcode4, homeBoardId, createdAt },
        phone: `06-00 00 ${memberId.slice(0, 2)} 00`.replaceAll(/[a-f]/g, '7'),
        latitude: one.place.latitude,
        longitude: one.place.longitude,
        travelMinutesMax: one.travelMinutesMax,
      },
    ],
    roles: one.roleCodes.map((roleCode) => ({ memberId, roleCode })),
    engagements: [engagementRow(person)],
    qualifications: one.qualifications.map(({ vak, grade, validUntil }, index) => ({
      ...{ id: name0('qualification', index), memberId, vakId: vak, grade, validUntil },
    })),
    availabilities: one.availability.recurrences.map(({ from, until, ...rest }, index) => ({
      ...{ id: name0('availability', index), memberId, fromTime: from, untilTime: until, ...rest },
    })),
    exceptions: one.availability.exceptions.map(({ from, until, ...rest }, index) => ({
      ...{ id: name0('exception', index), memberId, fromTime: from, untilTime: until, ...rest },
      createdAt,
    })),
    documents: one.documents.map((document, index) => ({
      ...{ id: name0('document', index), memberId, ...document },
    })),
    admissions: one.admittedByBoardIds.map((boardId) => ({
      ...{ memberId, boardId, admittedOn: one.joinedOn },
    })),
    poolMembers: [
      {
        ...{
          id: name0(`in ${pool.id}`, 0),
          poolId: pool.id,
          memberId,
          status: 'admitted' as const,
        },
        ...{ joinedOn: one.joinedOn, leftOn: null, leftTo: null },
        internalTeamBoardId: one.internalTeamOfBoardId,
      },
    ],
    exclusions: one.excludedSiteIds.map((siteId) => ({
      ...{ memberId, siteId, askedBy: 'member' as const, firstDay: one.joinedOn, lastDay: null },
    })),
    preferences: one.preferredSiteIds.map((siteId, index) => ({
      ...{ id: name0('preference', index), memberId, siteId, level: null },
    })),
    findings: pool.criteria.map(({ criterion, evidence }, index) => ({
      ...{ id: name0('finding', index), poolId: pool.id, memberId, criterion, evidence },
      met: person.findings.get(criterion) ?? false,
      foundOn: addDays(one.joinedOn, -7),
    })),
  }
}

function engagementRow({ engagement: one, member: { id }, wageBasis }: Person) {
  const { employer, ...rest } = one
  return {
    ...rest,
    memberId: id,
    wageBasis,
    employer: employer.kind,
    boardId: employer.kind === 'board' ? employer.boardId : null,
    agencyId: employer.kind === 'provider' ? employer.agencyId : null,
    regionId: employer.kind === 'region' ? employer.regionId : null,
  }
}

/** Candidates who did not meet the first criterion, and were told so. */
function rejectedOf(
  plan: DemoPlan,
  pool: DemoPool & { id: string },
  { horizon, dice, createdAt }: { horizon: Horizon; dice: Dice; createdAt: Instant },
): Pick<PersonRows, 'members' | 'poolMembers' | 'findings'> {
  const nextName = namesOf(dice)
  const numbers = Array.from({ length: pool.rejected }, (_, number) => number)
  const memberIdOf = (number: number) => uuidOf(`rejected ${plan.key} ${number}`)
  return {
    members: numbers.map((number) => ({
      id: memberIdOf(number),
      name: nextName(),
      email: `kandidaat.${number}@${plan.key}.example`,
      ...{ postcode4: null, homeBoardId: null, createdAt, phone: null },
      ...{ latitude: null, longitude: null, travelMinutesMax: null },
    })),
    poolMembers: numbers.map((number) => ({
      ...{ id: uuidOf(`rejected in ${plan.key} ${number}`), poolId: pool.id },
      ...{ memberId: memberIdOf(number), status: 'rejected' as const, joinedOn: null },
      ...{ leftOn: null, leftTo: null, internalTeamBoardId: null },
    })),
    findings: numbers.flatMap((number) =>
      pool.criteria.map(({ criterion, evidence }, index) => ({
        ...{ id: uuidOf(`rejected finding ${plan.key} ${number} ${index}`), poolId: pool.id },
        ...{ memberId: memberIdOf(number), criterion, evidence, met: index > 0 },
        foundOn: addDays(horizon.first, dice.between(10, 300)),
      })),
    ),
  }
}
