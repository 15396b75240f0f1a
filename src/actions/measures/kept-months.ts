import { periodsBetween } from '../../../scheduler/calendar/period.ts'
import { addDays, type Day, type DayRange, earlierDay } from '../../../scheduler/domain/day.ts'
import type { Breakdown } from '../../../scheduler/measures/breakdown.ts'
import { FAMILIES, type Family } from '../../../scheduler/measures/family.ts'

/** Which months are asked, and how they are cut. */
export interface MonthsAsked {
  /** The days whose figures are asked; all months that they touch are needed. */
  readonly days: DayRange
  /** From which month on it is asked what was asked, to compare with. */
  readonly before: Day
  /** First days of stretches: a month with one inside is needed in parts. */
  readonly starts: readonly Day[]
  readonly by: readonly (Breakdown | null)[]
}

/** One month of one family. */
export interface Month {
  readonly family: Family
  readonly days: DayRange
  /** The last day of which it tells; what is paid and worked is told up to and including yesterday. */
  readonly through: Day
  /** The parts in which it is needed; one where it is needed as a whole. */
  readonly parts: readonly DayRange[]
}

/** Every month of every family that tells anything; what a pool has as a whole is told of pools alone. */
export function monthsOf(
  { days, before, starts }: MonthsAsked,
  { yesterday, isPool }: { readonly yesterday: Day; readonly isPool: boolean },
): readonly Month[] {
  return periodsBetween('month', before, days.last).flatMap(({ first, last }) =>
    FAMILIES.flatMap((family): readonly Month[] => {
      const through = family === 'asked' ? last : earlierDay(last, yesterday)
      const isTold = family === 'asked' || (last >= days.first && through >= first)
      if (!isTold || (family === 'pool' && !isPool)) return []
      return [{ family, days: { first, last }, through, parts: partsAt({ first, last }, starts) }]
    }),
  )
}

function partsAt({ first, last }: DayRange, starts: readonly Day[]): readonly DayRange[] {
  const within = new Set(starts.filter((day) => first < day && day <= last))
  const firsts = [first, ...[...within].toSorted()]
  return firsts.map((day, index) => {
    const next = firsts[index + 1]
    return { first: day, last: next === undefined ? last : addDays(next, -1) }
  })
}
