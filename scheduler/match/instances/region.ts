import { instantAt } from '../../calendar/clock.ts'
import { day } from '../../domain/day.ts'
import { clockTime } from '../../domain/instant.ts'
import type { Member } from '../../domain/member.ts'
import type { Request } from '../../domain/request.ts'
import type { CalendarEntry, HolidayRegion } from '../../domain/school-calendar.ts'
import type { Participation } from '../../domain/site.ts'
import type { ChainLimit, World } from '../../domain/world.ts'
import { type Dice, dice } from './dice.ts'
import { memberWith } from './region-members.ts'
import { placesFor, type School } from './region-places.ts'
import { requestWith } from './region-requests.ts'
import { type RegionMode, shapeOf } from './region-shape.ts'

/** How large a region is, and how crowded. */
export interface RegionSize {
  readonly seed: number
  readonly members: number
  readonly requests: number
  readonly mode: RegionMode
}

/** What a region does not make up: the law, the roles, the rules of play, and when schools are open. */
export type RegionGiven = Pick<World, 'law' | 'roles' | 'spelregels'> & {
  readonly calendars: Readonly<Record<HolidayRegion, readonly CalendarEntry[]>>
}

const TODAY = day('2026-08-28')
const DECIDED_AT = instantAt(TODAY, clockTime('09:00'))
/** Of those whom a board hires for each assignment, how many stand near the end of a chain of contracts there. */
const NEAR_END_OF_CHAIN = 0.05

/**
 * A made-up education region on the Friday before the school year 2026-2027, drawn from the published figures: the same size,
 * seed and given facts always make the same world. Where requests are added, members stay who they are. Above 800 members it
 * is several regions beside each other.
 */
export function region(size: RegionSize, given: RegionGiven): World {
  const { law, roles, spelregels, calendars } = given
  const shape = shapeOf(size.mode, size.members, size.requests)
  const rolled = (what: string) => dice(`${size.seed} ${size.mode} ${what}`)
  const places = placesFor(size.members, calendars, rolled('places'))
  const ofMembers = rolled('members')
  const members = named('member', size.members).map((id) =>
    memberWith(id, places, shape, ofMembers),
  )
  const demand = { schools: places.schools, shape, postedAt: DECIDED_AT }
  const ofRequests = rolled('requests')
  const requests = named('request', size.requests).map((id) => requestWith(id, demand, ofRequests))
  return {
    decidedAt: DECIDED_AT,
    today: TODAY,
    spelregels,
    law,
    roles,
    sites: places.schools.map(({ site }) => site),
    participations: participationsOf(places.schools, rolled('participations')),
    requests,
    members,
    chainLimits: chainLimitsOf(members, requests, rolled('chains')),
  }
}

function named(noun: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, n) => `${noun}-${String(n).padStart(5, '0')}`)
}

/** Every board draws; nearly all supply. */
function participationsOf(
  schools: readonly School[],
  { chance, whole }: Dice,
): readonly Participation[] {
  const boards = new Set(schools.map(({ site }) => site.boardId))
  return [...boards].map((boardId) => ({
    boardId,
    draws: true,
    supplies: chance(0.95),
    sourceOrder: null,
    balanceMinutes: whole(-9000, 9000),
  }))
}

/** What some boards can still give to those whom they hire for each assignment. */
function chainLimitsOf(
  members: readonly Member[],
  requests: readonly Request[],
  { chance, whole }: Dice,
): readonly ChainLimit[] {
  const ofBoard = Map.groupBy(requests, ({ boardId }) => boardId)
  const hired = members.filter(
    ({ engagements }) => engagements[0]?.employer.kind === 'requesting-board',
  )
  return hired.flatMap((member) =>
    member.admittedByBoardIds.flatMap((boardId) => {
      if (!chance(NEAR_END_OF_CHAIN)) return []
      const room = whole(0, 2)
      const asked = ofBoard.get(boardId) ?? []
      return asked.map((request) => ({ requestId: request.id, memberId: member.id, room }))
    }),
  )
}
