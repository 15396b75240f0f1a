import type { Tx } from '../../../db/client.ts'
import { regionCalendar } from '../../../db/queries/measure/holidays.ts'
import {
  assignedMinutes,
  fixedHours,
  holidayRegionOf,
  overheads,
  ownLeave,
} from '../../../db/queries/measure/work.ts'
import { calendarEntriesOfSites } from '../../../db/queries/world-calendar.ts'
import { type SiteCalendar, siteCalendar } from '../../../scheduler/calendar/site-calendar.ts'
import {
  type Day,
  type DayRange,
  daysFrom,
  earlierDay,
  laterDay,
} from '../../../scheduler/domain/day.ts'
import { NO_GROUP, NOWHERE } from '../../../scheduler/measures/breakdown.ts'
import type { OverheadFact, WorkFact } from '../../../scheduler/measures/facts.ts'
import { overheadFacts } from '../../../scheduler/measures/overhead-facts.ts'
import { paidMinutes } from '../../../scheduler/measures/paid-minutes.ts'
import { wageCents } from '../../../scheduler/money/wage-cents.ts'

type Engaged = Awaited<ReturnType<typeof fixedHours>>[number]

/**
 * The paid hours of fixed-hours members and the overhead, day by day, from the first rules of play on. A contract's week is
 * paid in five equal days; days of holiday at the home site and of own leave are neither available nor idle. A member whom no
 * school employs has the holidays of the pool's first region.
 */
export async function workFacts(
  tx: Tx,
  poolId: string,
  asked: DayRange,
): Promise<{ readonly work: readonly WorkFact[]; readonly overhead: readonly OverheadFact[] }> {
  const versions = await overheads(tx, poolId)
  const [start] = versions
  if (start === undefined) return { work: [], overhead: [] }
  const days = { first: laterDay(asked.first, start.validFrom), last: asked.last }
  const engaged = await fixedHours(tx, poolId, days)
  const assigned = await assignedMinutes(
    tx,
    engaged.map(({ id }) => id),
    days,
  )
  const taken = new Map(assigned.map((row) => [`${row.engagementId} ${row.day}`, row.minutes]))
  const leave = Map.groupBy(
    await ownLeave(
      tx,
      engaged.map(({ memberId }) => memberId),
      days,
    ),
    (row) => row.memberId,
  )
  const calendarOf = await calendars(tx, poolId, engaged, days)
  const work = engaged.flatMap((one) => {
    const first = laterDay(days.first, one.firstDay ?? days.first)
    const last = earlierDay(days.last, one.lastDay ?? days.last)
    return daysFrom(first, last).flatMap((day) => {
      const away = (leave.get(one.memberId) ?? []).some(
        ({ firstDay, lastDay }) => firstDay <= day && day <= lastDay,
      )
      const availableMinutes = away ? 0 : paidMinutes(one.weekMinutes, day, calendarOf(one))
      return factOf(poolId, one, day, availableMinutes, taken.get(`${one.id} ${day}`) ?? 0)
    })
  })
  const overhead = versions.map(({ validFrom, body: { overheadCentsPerMonth } }) => ({
    validFrom,
    overheadCentsPerMonth,
  }))
  return { work, overhead: overheadFacts(poolId, overhead, days) }
}

async function calendars(
  tx: Tx,
  poolId: string,
  engaged: readonly Engaged[],
  days: DayRange,
): Promise<(one: Engaged) => SiteCalendar> {
  const siteIds = [...new Set(engaged.flatMap(({ homeSiteId }) => homeSiteId ?? []))]
  const entries = await calendarEntriesOfSites(tx, siteIds, days)
  const bySite = new Map([...entries].map(([id, ofSite]) => [id, siteCalendar(ofSite)]))
  const region = await holidayRegionOf(tx, poolId)
  const ofRegion = siteCalendar(await regionCalendar(tx, region, days))
  return ({ homeSiteId }) => bySite.get(homeSiteId ?? '') ?? ofRegion
}

function factOf(
  poolId: string,
  { memberId, boardId, homeSiteId, wageCentsPerHour }: Engaged,
  day: Day,
  availableMinutes: number,
  assigned: number,
): readonly WorkFact[] {
  const idle = availableMinutes - assigned
  if (availableMinutes === 0 && assigned === 0) return []
  return [
    {
      day,
      groups: {
        ...NOWHERE,
        board: boardId ?? NO_GROUP,
        pool: poolId,
        site: homeSiteId ?? NO_GROUP,
      },
      persons: [memberId],
      availableMinutes,
      assignedMinutes: assigned,
      idleCents: Math.sign(idle) * wageCents(Math.abs(idle), wageCentsPerHour),
    },
  ]
}
