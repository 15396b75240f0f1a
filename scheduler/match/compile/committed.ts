import type { Commitment } from '../../domain/member.ts'
import { dayNumber } from '../world/day-table.ts'
import type { Committed, CommittedWork, Facts } from './facts.ts'

/** Finds who is at work when, and at which site. */
export function committedOf({ members, betweenSites }: Facts): Committed {
  const { siteAt } = betweenSites()
  const first = Math.min(...members.map(({ commitments }) => firstDayOf(commitments)))
  const byDay: (CommittedWork[] | undefined)[] = []
  for (const [member, { commitments }] of members.entries()) {
    for (const { day, startsAt, endsAt, siteId } of commitments) {
      const ofDay = (byDay[dayNumber(day) - first] ??= [])
      ofDay.push({ member, startsAt, endsAt, site: siteAt(siteId) })
    }
  }
  return { onDay: (number) => byDay[number - first] ?? NO_WORK }
}

const NO_WORK: readonly CommittedWork[] = []

function firstDayOf(commitments: readonly Commitment[]): number {
  let first = Infinity
  for (const { day } of commitments) first = Math.min(first, dayNumber(day))
  return first
}
