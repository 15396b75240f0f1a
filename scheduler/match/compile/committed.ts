import { dayNumber } from './day-table.ts'
import type { Facts } from './facts.ts'

/** Work that members already have, by day since 1970-01-01. */
export type Committed = ReadonlyMap<number, readonly CommittedWork[]>

/** One session that a member already has. */
export interface CommittedWork {
  readonly member: number
  readonly startsAt: number
  readonly endsAt: number
  readonly site: number
}

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
