import { availableSpans, type Span } from '../../calendar/availability.ts'
import type { Availability } from '../../domain/availability.ts'
import { type DayRange, earlierDay, laterDay } from '../../domain/day.ts'
import { type Checked, type PlanProblem, problemOf } from './checked.ts'

/** Sessions outside the hours in which their member can be asked. */
export function availabilityProblems(checked: readonly Checked[]): readonly PlanProblem[] {
  const window = windowOf(checked)
  if (window === undefined) return []
  /** Many have the same working week, and a calendar takes its time. */
  const known = new Map<string, readonly Span[]>()
  const spansOf = (availability: Availability) => {
    const key = JSON.stringify(availability)
    const spans = known.get(key) ?? availableSpans(availability, window)
    known.set(key, spans)
    return spans
  }
  const problems: PlanProblem[] = []
  for (const one of checked) {
    const spans = spansOf(one.member.availability)
    let at = 0
    for (const { id, startsAt, endsAt } of one.sessions) {
      while ((spans[at]?.endsAt ?? Infinity) < endsAt) at += 1
      const starts = spans[at]?.startsAt
      if (starts === undefined || starts > startsAt) problems.push(problemOf(one, 'available', id))
    }
  }
  return problems
}

function windowOf([one, ...more]: readonly Checked[]): DayRange | undefined {
  if (one === undefined) return undefined
  let [first, last] = [one.firstDay, one.lastDay]
  for (const { firstDay, lastDay } of more) {
    first = earlierDay(first, firstDay)
    last = laterDay(last, lastDay)
  }
  return { first, last }
}
