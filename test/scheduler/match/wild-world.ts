import { addDays, day } from '../../../scheduler/domain/day.ts'
import type { Engagement } from '../../../scheduler/domain/engagement.ts'
import { CONTRACT_FORMS } from '../../../scheduler/domain/engagement.ts'
import { clockTime } from '../../../scheduler/domain/instant.ts'
import type { Law } from '../../../scheduler/domain/law.ts'
import type { Commitment, Member } from '../../../scheduler/domain/member.ts'
import type { Request, Session } from '../../../scheduler/domain/request.ts'
import type { Site } from '../../../scheduler/domain/site.ts'
import type { Spelregels } from '../../../scheduler/domain/spelregels.ts'
import type { World } from '../../../scheduler/domain/world.ts'
import { anEngagement, aRole, aSession } from '../build.ts'
import { law } from '../law.ts'
import { at } from '../when.ts'
import { type Dice, dice } from './dice.ts'
import { randomWorld, type WorldSize } from './random-world.ts'

const MONDAY = day('2026-11-23')
const LESSONS = [
  ['07:00', '08:30'],
  ['08:30', '09:20'],
  ['09:00', '12:15'],
  ['12:40', '15:30'],
  ['19:00', '21:30'],
] as const

/**
 * A random world in which everything that a rule looks at goes wrong somewhere: engagements that follow each other, holidays,
 * exceptions, documents that are missing or old, long evenings, the weeks in which the clock changes, limits of every kind.
 */
export function wildWorld(seed: number, size: WorldSize): World {
  const world = randomWorld(seed, size)
  const random = dice(seed + 7_000_000)
  const { chance } = random
  const roles = [
    ...world.roles,
    aRole({ code: 'vakprofessional', licenceRequired: false, unlicensed: true }),
    aRole({ code: 'schoolleider', licenceRequired: false, deliveredIn: 'days' }),
  ]
  const roleCodes = roles.map(({ code }) => code)
  return {
    ...world,
    roles,
    decidedAt: at(chance(0.5) ? '2026-11-20 09:00' : '2026-11-24 10:00'),
    spelregels: wildRules(random, world.spelregels),
    law: wildLaw(random),
    sites: world.sites.map((site) => (chance(0.1) ? { ...site, place: null } : site)),
    participations: world.participations.filter(() => chance(0.95)),
    requests: world.requests.map((request) =>
      wildRequest(random, request, world.members, roleCodes),
    ),
    members: world.members.map((member) => wildMember(random, member, world.sites, roleCodes)),
  }
}

function wildRules({ chance, pick, sample, whole }: Dice, usual: Spelregels): Spelregels {
  const basis = pick(['schoolDays', 'calendarDays', 'sessionDays'] as const)
  const maximum = { days: whole(3, 20), basis }
  return {
    ...usual,
    roles: sample(usual.roles, whole(2, 4)),
    vakken: chance(0.2) ? ['wi', 'ne'] : null,
    levels: chance(0.2) ? ['HAVO', 'BO'] : null,
    kinds: sample(usual.kinds, chance(0.3) ? 2 : 3),
    peakMode: chance(0.15),
    longTermMinimum: chance(0.2) ? { days: whole(2, 6), basis } : null,
    maximum: chance(0.2) ? maximum : null,
    unlicensed: chance(0.5) ? { kinds: ['unplanned'], maximum, vakkenExcluded: ['wi'] } : null,
    travelMinutesMax: chance(0.7) ? whole(10, 60) : null,
    poolStayMonthsMax: chance(0.5) ? whole(3, 30) : null,
    mayRefuse: { ...usual.mayRefuse, 'on-call': chance(0.5), 'min-max': chance(0.5) },
    boardAdmitsMembers: chance(0.6),
  }
}

function wildLaw({ chance, whole }: Dice): Law {
  const { workingTime } = law()
  if (chance(0.3)) return law()
  return law({
    workingTime: {
      ...workingTime,
      shiftMinutesMax: whole(2, 8) * 60,
      weekMinutesMax: whole(5, 20) * 60,
      average4WeeksMinutesMax: whole(3, 15) * 60,
      average16WeeksMinutesMax: whole(1, 10) * 60,
      dailyRestMinutesMin: whole(11, 16) * 60,
    },
  })
}

function wildRequest(
  { chance, pick, sample, whole }: Dice,
  request: Request,
  members: readonly Member[],
  roleCodes: readonly string[],
): Request {
  const more = chance(0.3) ? [wildSession(request.id, whole(0, 13), pick(LESSONS), pick)] : []
  const night = { day: '2027-03-28', from: '01:30', until: '04:00' }
  const clocks = chance(0.05) ? [aSession({ id: `${request.id}/clocks`, ...night })] : []
  return {
    ...request,
    sessions: [...request.sessions, ...more, ...clocks],
    roleCode: chance(0.6) ? 'leraar' : pick(roleCodes),
    licensedTeacherNamed: chance(0.5),
    refusedByMemberIds: sample(members, whole(0, 2)).map(({ id }) => id),
    length: {
      schoolDays: whole(1, 25),
      calendarDays: whole(1, 40),
      sessionDays: request.length.sessionDays,
    },
  }
}

function wildSession(
  id: string,
  later: number,
  [from, until]: readonly [string, string],
  pick: Dice['pick'],
): Session {
  return aSession({
    id: `${id}/more`,
    day: addDays(MONDAY, later),
    from,
    until,
    vak: pick(['wi', 'lo', null]),
    level: pick(['HAVO', 'BO', 'MBO'] as const),
    year: pick([1, 4, null]),
  })
}

function wildMember(
  random: Dice,
  member: Member,
  sites: readonly Site[],
  roleCodes: readonly string[],
): Member {
  const { chance, pick, sample, whole } = random
  const exceptions = Array.from({ length: whole(0, 3) }, () => {
    const first = addDays(MONDAY, whole(0, 60))
    const halfDay = chance(0.5) ? clockTime('12:00') : null
    const last = addDays(first, whole(0, 10))
    return { firstDay: first, lastDay: last, available: chance(0.5), from: halfDay, until: null }
  })
  const [one] = member.engagements
  return {
    ...member,
    roleCodes: chance(0.8) ? member.roleCodes : sample(roleCodes, whole(0, 3)),
    engagements:
      one === undefined || chance(0.4) ? member.engagements : wildEngagements(random, one),
    qualifications: member.qualifications.map((line) =>
      chance(0.3) ? { ...line, validUntil: addDays(MONDAY, whole(-5, 60)) } : line,
    ),
    availability: { ...member.availability, exceptions },
    documents: member.documents
      .filter(() => chance(0.9))
      .flatMap((seen) => {
        const old = { ...seen, issuedOn: addDays(seen.issuedOn, -whole(0, 300)) }
        return chance(0.1) ? [old, seen] : [chance(0.2) ? old : seen]
      }),
    commitments: [...member.commitments, ...wildCommitments(random, sites)],
    place: chance(0.1) ? null : member.place,
    joinedOn: addDays(MONDAY, -whole(0, 900)),
    excludedSiteIds: sample(sites, whole(0, 2)).map(({ id }) => id),
    ownHolidays: chance(0.4)
      ? [0, 1, 2, 3, 4].map((n) => addDays(MONDAY, 7 * whole(0, 3) + n))
      : [],
    preferredLevels: chance(0.3) ? [pick(['HAVO', 'BO'])] : [],
  }
}

/** Lines that follow each other, with a gap, or that overlap; the first days of some lie within the weeks that are asked. */
function wildEngagements({ pick, whole, chance }: Dice, one: Engagement): readonly Engagement[] {
  const border = addDays(MONDAY, whole(-3, 40))
  const next = anEngagement({
    ...one,
    id: `${one.id}-next`,
    form: pick(CONTRACT_FORMS),
    employer: chance(0.5) ? one.employer : { kind: 'requesting-board' },
    weekMinutes: whole(0, 20) * 60,
    firstDay: addDays(border, whole(-6, 3)),
    lastDay: chance(0.5) ? null : addDays(border, 60),
  })
  return [{ ...one, lastDay: border }, next]
}

function wildCommitments(
  { chance, pick, whole }: Dice,
  sites: readonly Site[],
): readonly Commitment[] {
  if (chance(0.5)) return []
  return Array.from({ length: whole(1, 8) }, () => {
    const [from, until] = pick(LESSONS)
    const {
      startsAt,
      endsAt,
      minutes,
      day: on,
    } = aSession({
      day: addDays(MONDAY, whole(0, 20)),
      from,
      until,
    })
    const { id: siteId, boardId } = pick(sites)
    const requestId = chance(0.5) ? null : 'earlier'
    const where = chance(0.1) ? 'another-pool' : siteId
    return { requestId, siteId: where, boardId, day: on, startsAt, endsAt, minutes }
  })
}
