import { dayNumber } from './day-table.ts'
import type { Committed, CommittedWork, Facts } from './facts.ts'

/** Finds who is at work when, and at which site. */
export function committedOf({ members, betweenSites }: Facts): Committed {
  const { siteAt } = betweenSites()
  const byDay = new Map<number, CommittedWork[]>()
  for (const [member, { commitments }] of members.entries()) {
    for (const { day, startsAt, endsAt, siteId } of commitments) {
      const number = dayNumber(day)
      const ofDay = byDay.get(number) ?? []
      byDay.set(number, ofDay)
      ofDay.push({ member, startsAt, endsAt, site: siteAt(siteId) })
    }
  }
  return byDay
}
