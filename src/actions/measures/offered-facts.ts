import type { Tx } from '../../../db/client.ts'
import { regionCalendar } from '../../../db/queries/measure/holidays.ts'
import {
  assignedByDay,
  membersDuring,
  otherHours,
  usualHours,
} from '../../../db/queries/measure/offered.ts'
import { holidayRegionOf } from '../../../db/queries/measure/work.ts'
import { availableMinutes } from '../../../scheduler/calendar/available-minutes.ts'
import { siteCalendar } from '../../../scheduler/calendar/site-calendar.ts'
import {
  type Day,
  type DayRange,
  daysFrom,
  earlierDay,
  laterDay,
} from '../../../scheduler/domain/day.ts'
import { NOWHERE } from '../../../scheduler/measures/breakdown.ts'
import { type OfferedFact } from '../../../scheduler/measures/facts.ts'

/** Of longer availability no more is counted a day: nobody works around the clock. */
const DAY_MINUTES_MAX = 8 * 60

/**
 * What all members of the pool offered and what they were assigned, day by day and all together, on days on which the schools of the
 * pool's first region are open.
 */
export async function offeredFacts(
  tx: Tx,
  poolId: string,
  days: DayRange,
): Promise<readonly OfferedFact[]> {
  if (days.last < days.first) return []
  const offered = await offeredByDay(tx, poolId, days)
  const assigned = new Map((await assignedByDay(tx, poolId, days)).map((row) => [row.day, row]))
  const calendar = siteCalendar(await regionCalendar(tx, await holidayRegionOf(tx, poolId), days))
  return daysFrom(days.first, days.last).flatMap((day) => {
    const { minutes, persons } = (calendar.isOpen(day) && offered.get(day)) || NOBODY
    const taken = assigned.get(day)
    if (minutes === 0 && taken === undefined) return []
    return [
      {
        day,
        groups: { ...NOWHERE, pool: poolId },
        persons: [...new Set([...persons, ...(taken?.memberIds ?? [])])],
        offeredMinutes: minutes,
        assignedMinutes: taken?.minutes ?? 0,
      },
    ]
  })
}

interface Offered {
  readonly minutes: number
  readonly persons: readonly string[]
}

const NOBODY: Offered = { minutes: 0, persons: [] }

async function offeredByDay(
  tx: Tx,
  poolId: string,
  days: DayRange,
): Promise<ReadonlyMap<Day, Offered>> {
  const members = await membersDuring(tx, poolId, days)
  const ids = members.map(({ memberId }) => memberId)
  const usual = Map.groupBy(await usualHours(tx, ids, days), (row) => row.memberId)
  const other = Map.groupBy(await otherHours(tx, ids, days), (row) => row.memberId)
  const found = new Map<Day, Offered>()
  for (const { memberId, joinedOn, leftOn } of members) {
    const first = laterDay(days.first, joinedOn ?? days.first)
    const last = earlierDay(days.last, leftOn ?? days.last)
    const availability = {
      recurrences: usual.get(memberId) ?? [],
      exceptions: other.get(memberId) ?? [],
    }
    for (const [day, minutes] of availableMinutes(availability, { first, last })) {
      const { minutes: before, persons } = found.get(day) ?? NOBODY
      const more = Math.min(minutes, DAY_MINUTES_MAX)
      found.set(day, { minutes: before + more, persons: [...persons, memberId] })
    }
  }
  return found
}
