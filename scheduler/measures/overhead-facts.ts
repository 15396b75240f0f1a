import { addMonths, type Day, type DayRange, daysBetween, daysFrom } from '../domain/day.ts'
import { allot } from './allot.ts'
import { NOWHERE } from './breakdown.ts'
import type { OverheadFact } from './facts.ts'

/** What a pool costs a month from a day on; oldest first. */
export interface OverheadFrom {
  readonly validFrom: Day
  readonly overheadCentsPerMonth: number
}

/** A month's overhead in equal days, by the rules in force on each day. */
export function overheadFacts(
  poolId: string,
  versions: readonly OverheadFrom[],
  { first, last }: DayRange,
): readonly OverheadFact[] {
  return daysFrom(first, last).map((day) => {
    const version = versions.findLast(({ validFrom }) => validFrom <= day)
    const month = `${day.slice(0, 8)}01` as Day
    const length = daysBetween(month, addMonths(month, 1))
    const perDay = allot(
      version?.overheadCentsPerMonth ?? 0,
      Array.from({ length }, () => 1),
    )
    return {
      day,
      groups: { ...NOWHERE, pool: poolId },
      persons: [],
      cents: perDay[daysBetween(month, day)] ?? 0,
    }
  })
}
