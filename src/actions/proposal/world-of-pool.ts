import type { Tx } from '../../../db/client.ts'
import { chainExemptRequests, contractsOfPool } from '../../../db/queries/chain.ts'
import { loadWorld } from '../../../db/queries/world.ts'
import type { WorldScope } from '../../../db/queries/world-scope.ts'
import { siteCalendar } from '../../../scheduler/calendar/site-calendar.ts'
import { type Day, daysFrom, laterDay } from '../../../scheduler/domain/day.ts'
import type { Member } from '../../../scheduler/domain/member.ts'
import type { Request } from '../../../scheduler/domain/request.ts'
import type { CalendarEntry } from '../../../scheduler/domain/school-calendar.ts'
import type { World } from '../../../scheduler/domain/world.ts'
import { chainLimits } from '../../../scheduler/match/world/chain-limits.ts'

/**
 * The world of a pool as a match may know it, for a transaction in role `engine`: what the database tells, own holidays worked
 * out from the calendars of home sites, and what contract chains leave. `undefined` where the pool has no rules of play today.
 * With `supposed` the world has that one request instead of its own: what if a school asked this?
 */
export async function worldOfPool(
  tx: Tx,
  scope: WorldScope,
  supposed?: Request,
): Promise<World | undefined> {
  const asked = supposed && { until: supposed.lastDay, siteId: supposed.siteId }
  const [loaded, contracts, exempt] = await Promise.all([
    loadWorld(tx, { ...scope, ...asked }),
    contractsOfPool(tx, { ...scope, memberIds: scope.pair?.memberIds }),
    chainExemptRequests(tx, scope),
  ])
  if (loaded === undefined) return undefined
  const { homeCalendars, ...asItIs } = loaded
  const world = supposed ? { ...asItIs, requests: [supposed] } : asItIs
  const last = world.requests.reduce(
    (latest, { lastDay }) => laterDay(latest, lastDay),
    scope.today,
  )
  const holidays = holidaysBySite(homeCalendars, scope.today, last)
  const members = world.members.map(
    (member): Member => ({ ...member, ownHolidays: holidaysOf(member, holidays) }),
  )
  return { ...world, members, chainLimits: chainLimits(world, contracts, exempt) }
}

function holidaysBySite(
  calendars: ReadonlyMap<string, readonly CalendarEntry[]>,
  first: Day,
  last: Day,
): ReadonlyMap<string, readonly Day[]> {
  const days = daysFrom(first, last)
  return new Map(
    [...calendars].map(([siteId, entries]) => {
      const calendar = siteCalendar(entries)
      return [siteId, days.filter((day) => calendar.closedOn(day)?.kind === 'school-holiday')]
    }),
  )
}

/** The holidays of the home site, on the days on which that site is home. */
function holidaysOf(
  { engagements }: Pick<Member, 'engagements'>,
  holidays: ReadonlyMap<string, readonly Day[]>,
): readonly Day[] {
  const days = engagements.flatMap(({ homeSiteId, firstDay, lastDay }) =>
    homeSiteId === null
      ? []
      : (holidays.get(homeSiteId) ?? []).filter(
          (day) => firstDay <= day && (lastDay === null || day <= lastDay),
        ),
  )
  return [...new Set(days)].toSorted()
}
