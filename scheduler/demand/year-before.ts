import { addDays, addMonths, type Day, type DayRange, firstOfMonth } from '../domain/day.ts'
import type { PeriodKind } from '../domain/period.ts'
import { YEAR_DAYS } from './season.ts'

/**
 * The part of a stretch that can be compared: all of it when it has ended, else up to the end of last month, so that a month of
 * which half is still to come is not held against a whole one. Undefined where nothing has ended.
 */
export function endedPart(days: DayRange, today: Day): DayRange | undefined {
  if (days.last < today) return { first: days.first, last: days.last }
  const last = addDays(firstOfMonth(today), -1)
  return last < days.first ? undefined : { first: days.first, last }
}

/**
 * The same days a year before. A week is the one 52 weeks earlier, from Monday to Sunday, also around a year with 53; of longer
 * stretches the same dates, where the end of a month stays one (28 February of a leap year's 29).
 */
export function yearBefore({ first, last }: DayRange, period: PeriodKind | 'whole'): DayRange {
  if (period === 'week' || period === 'day') {
    return { first: addDays(first, -YEAR_DAYS), last: addDays(last, -YEAR_DAYS) }
  }
  const next = addDays(last, 1)
  const isEnd = next === firstOfMonth(next)
  return {
    first: addMonths(first, -12),
    last: isEnd ? addDays(addMonths(next, -12), -1) : addMonths(last, -12),
  }
}
