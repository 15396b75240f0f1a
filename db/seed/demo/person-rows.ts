import { addDays } from '../../../scheduler/domain/day.ts'
import type { Instant } from '../../../scheduler/domain/instant.ts'
import { uuidOf } from '../uuid-of.ts'
import { candidateRowsOf } from './candidate-rows.ts'
import type { Dice } from './dice.ts'
import type { Horizon } from './horizon.ts'
import { leaverRowsOf } from './mobility-rows.ts'
import { namesOf, type Person } from './people.ts'
import type { DemoPlan, DemoPool } from './plan.ts'
import type { RowsOfPeople } from './rows-of-people.ts'

/** Writes out everybody of a pool, and the candidates whom it did not take in. */
export function personRowsOf(
  plan: DemoPlan,
  pool: DemoPool & { readonly id: string },
  people: readonly Person[],
  about: { readonly horizon: Horizon; readonly dice: Dice; readonly createdAt: Instant },
): RowsOfPeople {
  const parts = people.map((person) => rowsOf(person, pool, about.createdAt))
  const rejected = rejectedOf(plan, pool, about)
  const left = leaverRowsOf(pool, pool.id, about.createdAt)
  const { createdAt, horizon } = about
  const candidates = candidateRowsOf(plan, pool, { today: horizon.today, createdAt })
  const all = <Row>(pick: (rows: RowsOfPeople) => readonly Row[]) => parts.flatMap(pick)
  return {
    members: [
      ...all((rows) => rows.members),
      ...rejected.members,
      ...candidates.members,
      ...left.members,
    ],
    roles: [...all((rows) => rows.roles), ...candidates.roles, ...left.roles],
    engagements: all((rows) => rows.engagements),
    qualifications: [...all((rows) => rows.qualifications), ...candidates.qualifications],
    availabilities: all((rows) => rows.availabilities),
    exceptions: all((rows) => rows.exceptions),
    documents: all((rows) => rows.documents),
    admissions: all((rows) => rows.admissions),
    poolMembers: [
      ...all((rows) => rows.poolMembers),
      ...rejected.poolMembers,
      ...candidates.poolMembers,
      ...left.poolMembers,
    ],
    exclusions: all((rows) => rows.exclusions),
    preferences: all((rows) => rows.preferences),
    findings: [...all((rows) => rows.findings), ...rejected.findings, ...candidates.findings],
  }
}

function rowsOf(person: Person, pool: DemoPool & { id: string }, createdAt: Instant): RowsOfPeople {
  const { member: one } = person
  const memberId = one.id
  return {
    members: [memberRow(person, createdAt)],
    roles: one.roleCodes.map((roleCode) => ({ memberId, roleCode })),
    engagements: [engagementRow(person)],
    ...availabilityRows(person, createdAt),
    ...schoolRows(person),
    qualifications: one.qualifications.map(({ vak, grade, validUntil }, index) => ({
      id: nth('qualification', memberId, index),
      memberId,
      vakId: vak,
      grade,
      validUntil,
    })),
    poolMembers: [
      {
        id: nth(`in ${pool.id}`, memberId, 0),
        poolId: pool.id,
        memberId,
        status: 'admitted' as const,
        candidateOn: null,
        joinedOn: one.joinedOn,
        leftOn: null,
        leftTo: null,
        leftFor: null,
        internalTeamBoardId: one.internalTeamOfBoardId,
      },
    ],
    findings: pool.criteria.map(({ criterion, evidence }, index) => ({
      id: nth('finding', memberId, index),
      poolId: pool.id,
      memberId,
      criterion,
      evidence,
      met: person.findings.get(criterion) ?? false,
      foundOn: addDays(one.joinedOn, -7),
    })),
  }
}

function nth(what: string, memberId: string, index: number): string {
  return uuidOf(`${what} ${memberId} ${index}`)
}

function memberRow(person: Person, createdAt: Instant): RowsOfPeople['members'][number] {
  const { member: one, name, email, postcode4, homeBoardId } = person
  return {
    id: one.id,
    name,
    email,
    postcode4,
    homeBoardId,
    createdAt,
    // No network in the Netherlands gives out numbers that begin with 06-00.
    phone: `06-00 00 ${one.id.slice(0, 2)} 00`.replaceAll(/[a-f]/g, '7'),
    latitude: one.place.latitude,
    longitude: one.place.longitude,
    travelMinutesMax: one.travelMinutesMax,
    availabilityConfirmedAt: confirmedAt(one.id, createdAt),
  }
}

/** Most said so in the past two months, some longer ago. */
function confirmedAt(memberId: string, now: Instant): Instant {
  const daysAgo = Number.parseInt(memberId.slice(0, 2), 16) % 70
  return (now - daysAgo * 24 * 3_600_000) as Instant
}

function availabilityRows(
  { member: { id: memberId, availability: one } }: Person,
  createdAt: Instant,
) {
  return {
    availabilities: one.recurrences.map(({ from, until, ...rest }, index) => ({
      id: nth('availability', memberId, index),
      memberId,
      fromTime: from,
      untilTime: until,
      ...rest,
    })),
    exceptions: one.exceptions.map(({ from, until, ...rest }, index) => ({
      id: nth('exception', memberId, index),
      memberId,
      fromTime: from,
      untilTime: until,
      ...rest,
      createdAt,
    })),
  }
}

/** What stands between this person and boards and sites. */
function schoolRows({ member: one }: Person) {
  const memberId = one.id
  return {
    documents: one.documents.map((document, index) => ({
      id: nth('document', memberId, index),
      memberId,
      ...document,
    })),
    admissions: one.admittedByBoardIds.map((boardId) => ({
      memberId,
      boardId,
      admittedOn: one.joinedOn,
    })),
    exclusions: one.excludedSiteIds.map((siteId) => ({
      memberId,
      siteId,
      askedBy: 'member' as const,
      firstDay: one.joinedOn,
      lastDay: null,
    })),
    preferences: one.preferredSiteIds.map((siteId, index) => ({
      id: nth('preference', memberId, index),
      memberId,
      siteId,
      level: null,
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
): Pick<RowsOfPeople, 'members' | 'poolMembers' | 'findings'> {
  const nextName = namesOf(dice)
  const numbers = Array.from({ length: pool.rejected }, (_, number) => number)
  const memberIdOf = (number: number) => uuidOf(`rejected ${plan.key} ${number}`)
  return {
    members: numbers.map((number) => ({
      id: memberIdOf(number),
      name: nextName(),
      email: `kandidaat.${number}@${plan.key}.example`,
      postcode4: null,
      homeBoardId: null,
      createdAt,
      phone: null,
      latitude: null,
      longitude: null,
      travelMinutesMax: null,
      availabilityConfirmedAt: null,
    })),
    poolMembers: numbers.map((number) => ({
      id: uuidOf(`rejected in ${plan.key} ${number}`),
      poolId: pool.id,
      memberId: memberIdOf(number),
      status: 'rejected' as const,
      candidateOn: null,
      joinedOn: null,
      leftOn: null,
      leftTo: null,
      leftFor: null,
      internalTeamBoardId: null,
    })),
    findings: numbers.flatMap((number) =>
      pool.criteria.map(({ criterion, evidence }, index) => ({
        id: uuidOf(`rejected finding ${plan.key} ${number} ${index}`),
        poolId: pool.id,
        memberId: memberIdOf(number),
        criterion,
        evidence,
        met: index > 0,
        foundOn: addDays(horizon.first, dice.between(10, 300)),
      })),
    ),
  }
}
