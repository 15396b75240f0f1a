import { addDays } from '../../domain/day.ts'
import { hasBit } from '../bits.ts'
import { dayNumber } from '../world/day-table.ts'
import type { Committed, CommittedWork, Facts } from './facts.ts'

/**
 * Finds who is at work when, and at which site, on the days of the parts and those beside them: of others nobody asks. Of all
 * members, or only of those of this row.
 */
export function committedOf(
  { members, betweenSites, timeline }: Facts,
  only?: Uint32Array,
): Committed {
  const { days } = timeline()
  const [begin, end] = [days.at(0)?.date, days.at(-1)?.date]
  if (begin === undefined || end === undefined) return { onDay: () => NO_WORK }
  const { siteAt } = betweenSites()
  const [firstDay, lastDay] = [addDays(begin, -1), addDays(end, 1)]
  const first = dayNumber(firstDay)
  const byDay: (CommittedWork[] | undefined)[] = []
  for (const [member, { commitments }] of members.entries()) {
    if (only !== undefined && !hasBit(only, 0, member)) continue
    for (const { day, startsAt, endsAt, siteId } of commitments) {
      if (day < firstDay || day > lastDay) continue
      const ofDay = (byDay[dayNumber(day) - first] ??= [])
      ofDay.push({ member, startsAt, endsAt, site: siteAt(siteId) })
    }
  }
  return { onDay: (number) => byDay[number - first] ?? NO_WORK }
}

const NO_WORK: readonly CommittedWork[] = []
