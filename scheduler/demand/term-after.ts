import { addDays, type Day, type DayRange, weekdayOf } from '../domain/day.ts'
import type { OpenDays } from './open-days.ts'

const SATURDAY = 6
const HOLIDAY_WEEKDAYS = 5
const SEARCHED_DAYS = 400

/**
 * The term that begins after `day`: from the first open day after a holiday to the last one before the next. A holiday is a run of
 * five weekdays or more on which most schools are closed. Undefined where none ends within some 13 months.
 */
export function termAfter(day: Day, open: OpenDays): DayRange | undefined {
  const first = termStartAfter(day, open)
  if (first === undefined) return undefined
  const last = lastBeforeHoliday(first, open)
  return last === undefined ? undefined : { first, last }
}

/** The terms that lie wholly within `known`, in order. */
export function termsWithin(known: DayRange, open: OpenDays): readonly DayRange[] {
  const terms: DayRange[] = []
  for (let next: Day | undefined = known.first; next !== undefined; ) {
    const term = termAfter(next, open)
    if (term === undefined || term.last > known.last) break
    terms.push(term)
    next = term.last
  }
  return terms
}

function termStartAfter(day: Day, open: OpenDays): Day | undefined {
  let closed = 0
  for (let after = -SEARCHED_DAYS / 20; after < SEARCHED_DAYS; after++) {
    const next = addDays(day, after)
    if (weekdayOf(next) >= SATURDAY) continue
    const isOpen = open.on(next) >= 0.5
    if (isOpen && closed >= HOLIDAY_WEEKDAYS && after > 0) return next
    closed = isOpen ? 0 : closed + 1
  }
  return undefined
}

function lastBeforeHoliday(first: Day, open: OpenDays): Day | undefined {
  let closed = 0
  let last = first
  for (let after = 0; after < SEARCHED_DAYS; after++) {
    const next = addDays(first, after)
    if (weekdayOf(next) >= SATURDAY) continue
    if (open.on(next) >= 0.5) {
      closed = 0
      last = next
    } else closed += 1
    if (closed >= HOLIDAY_WEEKDAYS) return last
  }
  return undefined
}
