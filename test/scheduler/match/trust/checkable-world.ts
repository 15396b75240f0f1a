import { addDays, type Day, day } from '../../../../scheduler/domain/day.ts'
import type { Engagement } from '../../../../scheduler/domain/engagement.ts'
import { CONTRACT_FORMS } from '../../../../scheduler/domain/engagement.ts'
import { clockTime } from '../../../../scheduler/domain/instant.ts'
import type { Member } from '../../../../scheduler/domain/member.ts'
import { DOCUMENT_KINDS } from '../../../../scheduler/domain/member.ts'
import type { Request } from '../../../../scheduler/domain/request.ts'
import { REQUEST_KINDS } from '../../../../scheduler/domain/request.ts'
import type { Spelregels } from '../../../../scheduler/domain/spelregels.ts'
import type { World } from '../../../../scheduler/domain/world.ts'
import { aCommitment, aDocument, anEngagement, aRole } from '../../build.ts'
import { law } from '../../law.ts'
import { at } from '../../when.ts'
import { type Dice, dice } from '../dice.ts'
import { randomWorld, type WorldSize } from '../random-world.ts'

const MONDAY = day('2026-11-23')
const ROLES = ['leraar', 'leraar', 'leraar', 'onderwijsassistent', 'vakprofessional']

/**
 * A made-up region in which anything may be the matter: every rule of play set at random, documents old or missing,
 * engagements that end, evenings and weekends full. No rule is rarely broken here, and none always. Other than in a wild world
 * nothing is asked that cannot be asked (two lessons of one absence at a time), which has a rule and a test of its own.
 */
export function checkableWorld(seed: number, size: WorldSize): World {
  const random = dice(seed + 77)
  const { chance, pick, whole } = random
  const world = randomWorld(seed, size)
  const boards = world.participations.map(({ boardId }) => boardId)
  const members = world.members.map((member) => wildMember(random, member, boards))
  return {
    ...world,
    members,
    decidedAt: at(chance(0.8) ? '2026-11-20 09:00' : '2026-11-23 12:00'),
    spelregels: wildRules(random, world.spelregels),
    law: law({
      workingTime: {
        ...law().workingTime,
        shiftMinutesMax: pick([300, 720]),
        weekMinutesMax: pick([900, 3600]),
        average4WeeksMinutesMax: pick([400, 3300]),
        average16WeeksMinutesMax: pick([200, 2880]),
        dailyRestMinutesMin: pick([660, 900]),
      },
    }),
    roles: [
      ...world.roles,
      aRole({ code: 'vakprofessional', licenceRequired: false, unlicensed: true }),
    ],
    participations: world.participations.filter(() => chance(0.9)),
    sites: world.sites.map((site) => (chance(0.1) ? { ...site, place: null } : site)),
    requests: world.requests.map((request) => wildRequest(random, request, members)),
    chainLimits: world.chainLimits.map((limit) => ({ ...limit, room: whole(0, 2) })),
  }
}

function wildRules({ chance, pick, sample, whole }: Dice, rules: Spelregels): Spelregels {
  const basis = pick(['schoolDays', 'calendarDays', 'sessionDays'] as const)
  return {
    ...rules,
    roles: chance(0.7) ? rules.roles : sample(rules.roles, 3),
    vakken: chance(0.7) ? null : ['wi', 'ne'],
    levels: chance(0.7) ? null : ['HAVO'],
    kinds: chance(0.6) ? rules.kinds : sample(rules.kinds, 2),
    peakMode: chance(0.2),
    longTermMinimum: chance(0.5) ? null : { days: whole(1, 12), basis },
    maximum: chance(0.5) ? null : { days: whole(5, 30), basis },
    unlicensed: chance(0.3)
      ? null
      : {
          kinds: sample(REQUEST_KINDS, 2),
          maximum: { days: whole(5, 30), basis },
          vakkenExcluded: ['wi'],
        },
    travelMinutesMax: chance(0.5) ? null : whole(15, 60),
    poolStayMonthsMax: chance(0.5) ? null : whole(2, 12),
    mayRefuse: { ...rules.mayRefuse, 'on-call': chance(0.5), 'min-max': chance(0.5) },
    onCallNoticeHours: pick([0, 24, 96, 400]),
    boardAdmitsMembers: chance(0.7),
  }
}

function wildMember(random: Dice, member: Member, boards: readonly string[]): Member {
  const { chance, sample, whole } = random
  const worked = chance(0.4) ? wildWork(random, boards) : []
  const from = clockTime('09:00')
  return {
    ...member,
    roleCodes: sample(['leraar', 'onderwijsassistent', 'vakprofessional'], whole(1, 3)),
    engagements: Array.from({ length: whole(0, 3) }, (_, n) => wildEngagement(random, boards, n)),
    qualifications: member.qualifications.map((line) => {
      return chance(0.7) ? line : { ...line, validUntil: wildDay(random) }
    }),
    documents: boards.flatMap((boardId) =>
      DOCUMENT_KINDS.filter(() => chance(0.85)).map((kind) => {
        const issuedOn = addDays(day('2026-09-01'), -whole(0, 300))
        return aDocument({ kind, boardId, issuedOn, seenOn: day('2026-09-15') })
      }),
    ),
    availability: {
      ...member.availability,
      exceptions: sample([0, 1, 2], whole(0, 2)).map((n) => {
        const firstDay = wildDay(random)
        const until = clockTime('12:30')
        const [available, lastDay] = [chance(0.5), addDays(firstDay, whole(0, 20) * n)]
        return { firstDay, lastDay, available, from: chance(0.5) ? from : null, until }
      }),
    },
    commitments: [...member.commitments, ...worked],
    place: chance(0.1) ? null : member.place,
    joinedOn: addDays(MONDAY, -whole(0, 400)),
    admittedByBoardIds: boards.filter(() => chance(0.8)),
    excludedSiteIds: chance(0.1) ? boards.map((boardId) => `${boardId}-0`) : [],
    ownHolidays: chance(0.2) ? [wildDay(random), wildDay(random)] : [],
  }
}

/** From the week before the first request to a few weeks after. */
function wildDay({ whole }: Dice): Day {
  return addDays(MONDAY, whole(-7, 40))
}

function wildEngagement(random: Dice, boards: readonly string[], n: number): Engagement {
  const { chance, pick, whole } = random
  const employers: readonly Engagement['employer'][] = [
    { kind: 'board', boardId: pick(boards) },
    { kind: 'requesting-board' },
    { kind: 'provider', agencyId: 'agency' },
    { kind: 'region', regionId: 'region' },
  ]
  const form = pick(CONTRACT_FORMS)
  return anEngagement({
    id: `engagement-${n}`,
    employer: pick(employers),
    form,
    weekMinutes: form === 'on-call' ? 0 : whole(0, 26) * 60,
    firstDay: chance(0.7) ? day('2025-08-01') : wildDay(random),
    lastDay: chance(0.6) ? null : addDays(MONDAY, whole(0, 60)),
  })
}

/** Evenings, long days and Saturdays, here and there, at schools that nobody knows. */
function wildWork({ pick, whole }: Dice, boards: readonly string[]) {
  const times = [
    ['19:00', '23:30'],
    ['05:00', '07:30'],
    ['09:20', '09:50'],
    ['16:30', '21:00'],
  ] as const
  return Array.from({ length: whole(1, 12) }, () => {
    const [from, until] = pick(times)
    const siteId = pick([...boards.map((boardId) => `${boardId}-0`), 'elsewhere'])
    return aCommitment({ day: addDays(MONDAY, whole(-20, 40)), from, until, siteId })
  })
}

function wildRequest(random: Dice, request: Request, members: readonly Member[]): Request {
  const { chance, pick, whole } = random
  const days = whole(1, 30)
  return {
    ...request,
    roleCode: pick(ROLES),
    kind: pick(REQUEST_KINDS),
    length: { schoolDays: days, calendarDays: days + whole(0, 9), sessionDays: whole(1, days) },
    sessions: request.sessions.map((session) => ({
      ...session,
      vak: chance(0.1) ? null : session.vak,
      year: chance(0.1) ? null : session.year,
      level: chance(0.03) ? 'BO' : session.level,
    })),
    refusedByMemberIds: chance(0.2) ? [pick(members).id] : [],
  }
}
