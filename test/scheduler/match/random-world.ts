import { addDays, type Day, day } from '../../../scheduler/domain/day.ts'
import type { ContractForm, Employer } from '../../../scheduler/domain/engagement.ts'
import type { Commitment, Member } from '../../../scheduler/domain/member.ts'
import type { Grade } from '../../../scheduler/domain/qualification.ts'
import type { Request, Session } from '../../../scheduler/domain/request.ts'
import { REQUEST_KINDS, URGENCIES } from '../../../scheduler/domain/request.ts'
import type { Participation, Site } from '../../../scheduler/domain/site.ts'
import { OBJECTIVES, type Spelregels } from '../../../scheduler/domain/spelregels.ts'
import type { ChainLimit, World } from '../../../scheduler/domain/world.ts'
import {
  aCommitment,
  aDocument,
  aMember,
  anEngagement,
  aParticipation,
  aRequest,
  aRole,
  aSession,
  aSite,
  weekdays,
} from '../build.ts'
import { aWorld } from '../case.ts'
import { spelregels } from '../spelregels.ts'
import { type Dice, dice } from './dice.ts'

/** How large a world is, and how crowded: few weeks and few vakken make people conflict. */
export interface WorldSize {
  readonly members: number
  readonly requests: number
  /** Weeks in which requests begin. */
  readonly weeks: number
  readonly boards: number
  readonly vakken: number
  readonly split?: Spelregels['split']
}

/** As large as a pilot: 60 members, 200 requests in half a school year. */
export const PILOT: WorldSize = { members: 60, requests: 200, weeks: 20, boards: 6, vakken: 7 }

const MONDAY = day('2026-11-23')
const VAKKEN = ['wi', 'ne', 'en', 'na', 'sk', 'du', 'gs']
const STARTS = ['08:30', '09:20', '10:30', '11:20', '12:40', '13:30', '14:40', '15:30']
const ENDS = ['09:20', '10:10', '11:20', '12:10', '13:30', '14:20', '15:30', '16:20']
const GRADES: readonly Grade[] = ['G1', 'G1', 'G2', 'ANDERS']
const FORMS: readonly ContractForm[] = [
  'permanent',
  'permanent',
  'temporary',
  'on-call',
  'extension',
]

/** A made-up region of one pool: the same seed and size always give the same world. */
export function randomWorld(seed: number, size: WorldSize): World {
  const random = dice(seed)
  const boardIds = Array.from({ length: size.boards }, (_, n) => `board-${n}`)
  const sites = boardIds.flatMap((boardId) => sitesOf(random, boardId))
  const members = numbered(size.members, 'member').map((id) =>
    randomMember(random, id, sites, size),
  )
  const requests = numbered(size.requests, 'request').map((id) =>
    randomRequest(random, id, sites, members, size),
  )
  return aWorld({
    spelregels: randomRules(random, size),
    roles: [
      aRole(),
      aRole({ code: 'onderwijsassistent', label: 'onderwijsassistent', licenceRequired: false }),
    ],
    sites,
    participations: boardIds.map((boardId) => randomParticipation(random, boardId)),
    requests,
    members,
    chainLimits: chainLimits(random, requests, members),
  })
}

function numbered(count: number, noun: string): readonly string[] {
  return Array.from({ length: count }, (_, n) => `${noun}-${String(n).padStart(4, '0')}`)
}

function sitesOf({ roll, whole }: Dice, boardId: string): readonly Site[] {
  const [latitude, longitude] = [52.1 + roll() * 0.3, 5.2 + roll() * 0.4]
  return Array.from({ length: whole(1, 3) }, (_, n) => {
    const place = { latitude: latitude + roll() * 0.05, longitude: longitude + roll() * 0.05 }
    return aSite({ id: `${boardId}-${n}`, boardId, place })
  })
}

function randomParticipation({ whole, chance }: Dice, boardId: string): Participation {
  return aParticipation({
    boardId,
    draws: chance(0.95),
    supplies: chance(0.9),
    balanceMinutes: whole(-9000, 9000),
  })
}

function randomRules({ whole }: Dice, { split = 'never' }: WorldSize): Spelregels {
  const weights = Object.fromEntries(OBJECTIVES.map((id) => [id, whole(0, 4)]))
  return spelregels({
    split,
    travelMinutesMax: 60,
    coverageValuePerHour: {
      'class-sent-home': 20_000,
      unplanned: 15_000,
      planned: 10_000,
      training: 5000,
    },
    weights: { ...spelregels().weights, ...weights },
  })
}

function randomMember(random: Dice, id: string, sites: readonly Site[], size: WorldSize): Member {
  const { chance, pick, sample, roll, whole } = random
  const home = pick(sites)
  const boards = [...new Set(sites.map((site) => site.boardId))]
  const admittedByBoardIds = boards.filter(() => chance(0.9))
  const vakken = sample(VAKKEN.slice(0, size.vakken), chance(0.3) ? 2 : 1)
  const days = sample(['MO', 'TU', 'WE', 'TH', 'FR'], whole(2, 5))
  const from = chance(0.15) ? '12:00' : '07:00'
  return aMember({
    id,
    roleCodes: chance(0.1) ? ['leraar', 'onderwijsassistent'] : ['leraar'],
    engagements: [randomEngagement(random, home)],
    qualifications: vakken.map((vak) => ({ vak, grade: pick(GRADES), validUntil: null })),
    availability: {
      recurrences: [{ ...weekdays(from), rrule: `FREQ=WEEKLY;BYDAY=${days.join(',')}` }],
      exceptions: [],
    },
    documents: admittedByBoardIds.flatMap((boardId) => [
      aDocument({ boardId }),
      aDocument({ boardId, kind: 'identity' }),
      aDocument({ boardId, kind: 'diploma' }),
    ]),
    commitments: chance(0.3) ? randomCommitments(random, pick(sites), size) : [],
    place: { latitude: 52.1 + roll() * 0.3, longitude: 5.2 + roll() * 0.4 },
    travelMinutesMax: chance(0.3) ? whole(15, 60) : null,
    internalTeamOfBoardId: chance(0.1) ? home.boardId : null,
    admittedByBoardIds,
    preferredSiteIds: chance(0.3) ? [pick(sites).id] : [],
    knownPlaces: sample(sites, whole(0, 2)).map((site) =>
      chance(0.5) ? site.id : `${site.id}/3b`,
    ),
    loadMinutes: whole(0, 6000),
  })
}

function randomEngagement({ chance, pick, whole }: Dice, home: Site) {
  const form = pick(FORMS)
  const employer: Employer = chance(0.7)
    ? { kind: 'board', boardId: home.boardId }
    : { kind: 'requesting-board' }
  return anEngagement({
    employer,
    form,
    weekMinutes: form === 'on-call' ? 0 : whole(4, 26) * 60,
    homeSiteId: form === 'permanent' ? home.id : null,
    wageCentsPerHour: whole(2800, 6500),
  })
}

function randomCommitments(
  { whole }: Dice,
  site: Site,
  { weeks }: WorldSize,
): readonly Commitment[] {
  const lesson = whole(0, 7)
  const first = addDays(MONDAY, whole(0, 4))
  return Array.from({ length: Math.min(weeks, whole(1, 6)) }, (_, week) =>
    aCommitment({
      requestId: `earlier at ${site.id}`,
      siteId: site.id,
      boardId: site.boardId,
      day: addDays(first, 7 * week),
      from: STARTS.at(lesson) ?? '08:30',
      until: ENDS.at(lesson) ?? '09:20',
    }),
  )
}

function randomRequest(
  random: Dice,
  id: string,
  sites: readonly Site[],
  members: readonly Member[],
  size: WorldSize,
): Request {
  const { chance, pick } = random
  const site = pick(sites)
  const sessions = randomSessions(random, id, size)
  return aRequest({
    id,
    boardId: site.boardId,
    siteId: site.id,
    roleCode: chance(0.95) ? 'leraar' : 'onderwijsassistent',
    kind: pick(REQUEST_KINDS),
    urgency: pick(URGENCIES),
    sessions,
    preferredMemberId: chance(0.1) ? pick(members).id : null,
    plannedMemberId: chance(0.1) ? pick(members).id : null,
    licensedTeacherNamed: chance(0.5),
    firstDay: sessions[0]?.day ?? MONDAY,
  })
}

/** A weekly pattern of lessons on some weekdays, for one week up to eight. */
function randomSessions(random: Dice, id: string, size: WorldSize): readonly Session[] {
  const { pick, sample, whole, chance } = random
  const monday = addDays(MONDAY, 7 * whole(0, size.weeks - 1))
  const vak = pick(VAKKEN.slice(0, size.vakken))
  const year = whole(1, 5)
  const level = chance(0.6) ? 'HAVO' : 'VMBO-T'
  const weekdaysTaught = sample([0, 1, 2, 3, 4], whole(1, 3)).toSorted(rising)
  const lessons = weekdaysTaught.map((weekday) => ({
    weekday,
    slots: sample([...STARTS.keys()], whole(1, 4)).toSorted(rising),
  }))
  const weeks = Math.min(size.weeks, chance(0.4) ? 1 : whole(2, 8))
  return Array.from({ length: weeks }, (_, week) =>
    lessons.flatMap(({ weekday, slots }) =>
      slots.map((slot) =>
        lesson(id, addDays(monday, 7 * week + weekday), slot, { vak, level, year }),
      ),
    ),
  ).flat()
}

function rising(one: number, other: number): number {
  return one - other
}

function lesson(
  requestId: string,
  on: Day,
  slot: number,
  about: Pick<Session, 'vak' | 'level' | 'year'>,
): Session {
  const [from, until] = [STARTS.at(slot) ?? '08:30', ENDS.at(slot) ?? '09:20']
  return aSession({ id: `${requestId}/${on}/${from}`, day: on, from, until, ...about })
}

function chainLimits(
  { chance, whole }: Dice,
  requests: readonly Request[],
  members: readonly Member[],
): readonly ChainLimit[] {
  return members
    .filter((member) => member.engagements[0]?.employer.kind === 'requesting-board')
    .flatMap((member) => {
      const room = chance(0.7) ? whole(0, 2) : null
      return room === null
        ? []
        : requests.map((request) => ({ requestId: request.id, memberId: member.id, room }))
    })
}
