import { instantAt } from '../calendar/clock.ts'
import { siteCalendar } from '../calendar/site-calendar.ts'
import type { Alternative } from '../domain/alternative.ts'
import { addDays, type Day } from '../domain/day.ts'
import { clockTime, type Instant } from '../domain/instant.ts'
import type { Member } from '../domain/member.ts'
import type { Request } from '../domain/request.ts'
import { dice } from '../match/instances/dice.ts'
import { type RegionGiven, type RegionSize, region } from '../match/instances/region.ts'
import { FIRST_SCHOOL_DAY } from '../match/instances/region-places.ts'
import { SCHOOL_WEEKS } from '../match/instances/region-shape.ts'
import type { HourlyRange } from '../money/alternative-cents.ts'
import type { History, PastMember, PastRequest } from './history.ts'
import { paidDaysOf } from './paid-days.ts'

/** How large a made-up term is. */
export interface TermSize extends Omit<RegionSize, 'mode'> {
  /** School weeks in which absences begin. */
  readonly weeks: number
}

/** What is not made up: what a region is given, and what schools would otherwise do, with how often of all. */
export interface TermGiven extends RegionGiven {
  readonly alternatives: readonly {
    readonly alternative: Alternative
    readonly tariff: HourlyRange | null
    readonly weight: number
  }[]
}

/** More members are several regions, which do not work for each other. */
const MEMBERS_MAX = 800
/** So many more are drawn over the whole year as begin after the term, with some to spare. */
const SPARE = 1.15
const DAYS_MAX = 400
/** How long before its first day something planned is asked; own choice, no source. */
const LEAD_DAYS = { min: 7, max: 42 }
const SICK_THIS_MORNING = 0.4

/**
 * A term of a sub-region that has no history yet, drawn from the published figures of one: the same size, seed and given facts
 * always make the same. Everybody is there from the first day; nothing was decided before. Throws `RangeError` beyond 800
 * members.
 */
export function termOfRegion(size: TermSize, given: TermGiven): History {
  const { seed, members, requests, weeks } = size
  if (members > MEMBERS_MAX) throw new RangeError(`more than one region: ${members} members`)
  const drawn = Math.ceil(((requests * SCHOOL_WEEKS) / weeks) * SPARE)
  const world = region({ seed, members, requests: drawn, mode: 'normal' }, given)
  const calendar = siteCalendar(given.calendars.midden)
  const openDays = calendar.openDays(FIRST_SCHOOL_DAY, addDays(FIRST_SCHOOL_DAY, DAYS_MAX))
  const last = openDays[5 * weeks - 1] ?? FIRST_SCHOOL_DAY
  const term = { first: FIRST_SCHOOL_DAY, last }
  const { law, roles, spelregels, sites, participations } = world
  return {
    poolId: spelregels.poolId,
    term,
    law,
    roles,
    rules: [spelregels],
    sites,
    participations,
    requests: world.requests
      .filter(({ firstDay }) => firstDay <= last)
      .slice(0, requests)
      .map((request) => pastRequest(request, given, seed)),
    members: world.members.map((member): PastMember => {
      const inPool = { joinedOn: member.joinedOn, leftOn: null, isAway: () => false }
      return {
        member,
        leftOn: null,
        admissions: member.admittedByBoardIds.map((boardId) => ({ boardId, from: term.first })),
        exclusions: exclusionsOf(member, term.first),
        paidDays: paidDaysOf(member.engagements, inPool, term, () => calendar),
      }
    }),
    work: [],
    contracts: [],
    openDays: Object.fromEntries(sites.map(({ id }) => [id, openDays])),
    moments: [],
    refusals: [],
    carried: { delivered: [], assigned: [] },
  }
}

function exclusionsOf(member: Member, firstDay: Day): PastMember['exclusions'] {
  return member.excludedSiteIds.map((siteId) => ({ siteId, firstDay, lastDay: null }))
}

function pastRequest(request: Request, { alternatives }: TermGiven, seed: number): PastRequest {
  const { weighted } = dice(`${seed} alternative ${request.id}`)
  const otherwise = weighted(alternatives.map((one) => [one, one.weight]))
  return {
    request: { ...request, postedAt: postedAt(request, seed) },
    absent: request.id,
    alternative: otherwise.alternative,
    tariff: otherwise.tariff,
    chainExempt: false,
  }
}

/** Who is ill says so the same morning or the days before; what is planned is asked weeks before. */
function postedAt({ id, kind, firstDay }: Request, seed: number): Instant {
  const { chance, whole } = dice(`${seed} posted ${id}`)
  if (kind !== 'unplanned') {
    const lead = whole(LEAD_DAYS.min, LEAD_DAYS.max)
    return instantAt(addDays(firstDay, -lead), clockTime(`${whole(10, 16)}:${whole(10, 59)}`))
  }
  if (chance(SICK_THIS_MORNING)) return instantAt(firstDay, clockTime(`07:${whole(10, 25)}`))
  return instantAt(addDays(firstDay, -whole(1, 3)), clockTime(`${whole(10, 19)}:${whole(10, 59)}`))
}
