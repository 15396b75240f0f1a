import { addDays, type Day, type DayRange, weekdayOf } from '../../../scheduler/domain/day.ts'

/** Days in order as stretches: what follows each other with nothing but a weekend between is one. */
export function stretches(days: readonly Day[]): readonly DayRange[] {
  const found: { first: Day; last: Day }[] = []
  for (const day of days) {
    const current = found.at(-1)
    if (current !== undefined && nextSchoolDay(current.last) >= day) current.last = day
    else found.push({ first: day, last: day })
  }
  return found
}

function nextSchoolDay(day: Day): Day {
  return addDays(day, weekdayOf(day) >= 5 ? 8 - weekdayOf(day) : 1)
}
