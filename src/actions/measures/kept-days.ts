import { periodsBetween } from '../../../scheduler/calendar/period.ts'
import { addDays, type Day, type DayRange, earlierDay } from '../../../scheduler/domain/day.ts'
import type { Breakdown } from '../../../scheduler/measures/breakdown.ts'
import { FAMILIES, type Family } from '../../../scheduler/measures/family.ts'

/** Which days are asked, and how they are cut. */
export interface DaysAsked {
  /** The days whose figures are asked; all months that they touch are needed. */
  readonly days: DayRange
  /** From which month on it is asked what was asked, to compare with. */
  readonly before: Day
  /** First days of stretches: what is kept as one with one inside is needed in parts. */
  readonly starts: readonly Day[]
  readonly by: readonly (Breakdown | null)[]
  /** Whether groups are asked along these days, and the year before them; else over all of them together. */
  readonly hasGroupCourses: boolean
}

/** Days of which the figures of one family are kept as one: a month, or a week of a month in which much changes. */
export interface KeptDays {
  readonly family: Family
  readonly days: DayRange
  /** The last day of which it tells; what is paid and worked is told up to and including yesterday. */
  readonly through: Day
  /** The parts in which it is needed; one where it is needed as a whole. */
  readonly parts: readonly DayRange[]
  /** The kept days that it is joined out of; none where it is worked out of facts. */
  readonly outOf: readonly KeptDays[]
}

/** What tells which days are kept as one. */
interface KeptFor {
  readonly yesterday: Day
  /** What a pool has as a whole is told of pools alone. */
  readonly isPool: boolean
  /** Answered as of now: after a change a week is worked out again, where a night works out months. */
  readonly isOfNow: boolean
}

/** The days of every family that tells anything, as they are kept. */
export function keptDaysOf(
  { days, before, starts }: Pick<DaysAsked, 'days' | 'before' | 'starts'>,
  { yesterday, isPool, isOfNow }: KeptFor,
): readonly KeptDays[] {
  const months = periodsBetween('month', before, days.last)
  const kept = isOfNow ? months.flatMap((month) => weeksWhereMuchChanges(month, yesterday)) : months
  return kept.flatMap(({ first, last }) =>
    FAMILIES.flatMap((family): readonly KeptDays[] => {
      const through = family === 'asked' ? last : earlierDay(last, yesterday)
      const isTold = family === 'asked' || (last >= days.first && through >= first)
      if (!isTold || (family === 'pool' && !isPool)) return []
      const parts = partsAt({ first, last }, starts)
      return [{ family, days: { first, last }, through, parts, outOf: [] }]
    }),
  )
}

/** Hours are confirmed of the last weeks, and absences posted for the next. */
const CHANGED_DAYS_BACK = 31
const CHANGED_DAYS_AHEAD = 62

/** On which days of a month a week begins, as PostgreSQL has it that writes down what changed (`week_of_month`). */
const WEEK_STARTS = [7, 14, 21]

/** Whether these days are so long ago that little of them changes any more. */
export function isQuietSince({ last }: DayRange, yesterday: Day): boolean {
  return last < addDays(yesterday, -CHANGED_DAYS_BACK)
}

function weeksWhereMuchChanges(month: DayRange, yesterday: Day): readonly DayRange[] {
  const isQuiet =
    isQuietSince(month, yesterday) || month.first > addDays(yesterday, CHANGED_DAYS_AHEAD)
  const starts = WEEK_STARTS.map((after) => addDays(month.first, after))
  return isQuiet ? [month] : partsAt(month, starts)
}

function partsAt({ first, last }: DayRange, starts: readonly Day[]): readonly DayRange[] {
  const within = new Set(starts.filter((day) => first < day && day <= last))
  const firsts = [first, ...[...within].toSorted()]
  return firsts.map((day, index) => {
    const next = firsts[index + 1]
    return { first: day, last: next === undefined ? last : addDays(next, -1) }
  })
}
