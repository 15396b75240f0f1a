import { addDays, type Day, daysBetween, mondayOf } from '../domain/day.ts'
import type { Budget } from './rule.ts'

/** Work that counts: a session or a commitment. */
interface Work {
  readonly day: Day
  readonly minutes: number
}

/** Minutes of work per day. */
export function minutesByDay(work: readonly Work[]): ReadonlyMap<Day, number> {
  return minutesBy(work, (day) => day)
}

/** Minutes of work per ISO week, by its Monday. */
export function minutesByWeek(work: readonly Work[]): ReadonlyMap<Day, number> {
  return minutesBy(work, mondayOf)
}

/** One budget per day with a session: `minutesMax` on that day. Earlier day first; the key is `prefix:day`. */
export function dayBudgets(
  prefix: string,
  sessions: readonly Work[],
  commitments: readonly Work[],
  minutesMax: number,
): readonly Budget[] {
  const committed = minutesByDay(commitments)
  return [...minutesByDay(sessions)].map(([day, uses]) => ({
    key: `${prefix}:${day}`,
    uses,
    room: minutesMax - (committed.get(day) ?? 0),
  }))
}

/**
 * One budget per stretch of so many ISO weeks that touches a session: on average at most `weekMinutesMax` per week. The key is
 * `prefix:` and the Monday on which the stretch begins; earlier stretch first.
 */
export function weekBudgets(
  prefix: string,
  sessions: readonly Work[],
  commitments: readonly Work[],
  average: { readonly weeks: number; readonly weekMinutesMax: number },
): readonly Budget[] {
  const used = minutesByWeek(sessions)
  const committed = minutesByWeek(commitments)
  const { weeks, weekMinutesMax } = average
  return firstMondays([...used.keys()], weeks).map((monday) => ({
    key: `${prefix}:${monday}`,
    uses: minutesIn(used, monday, weeks),
    room: weeks * weekMinutesMax - minutesIn(committed, monday, weeks),
  }))
}

/** The day that the key of a budget names: the day itself, or the Monday on which the stretch begins. */
export function dayOfBudget({ key }: Budget): Day {
  return key.slice(key.indexOf(':') + 1) as Day
}

/** Where the stretches of `weeks` weeks begin that hold at least one of these weeks. */
function firstMondays(mondays: readonly Day[], weeks: number): readonly Day[] {
  const firsts = new Set<Day>()
  for (const monday of mondays) {
    for (let back = weeks - 1; back >= 0; back--) firsts.add(addDays(monday, -7 * back))
  }
  return [...firsts].sort()
}

function minutesIn(byWeek: ReadonlyMap<Day, number>, monday: Day, weeks: number): number {
  let minutes = 0
  for (const [week, ofWeek] of byWeek) {
    const days = daysBetween(monday, week)
    if (days >= 0 && days < 7 * weeks) minutes += ofWeek
  }
  return minutes
}

function minutesBy(work: readonly Work[], stretchOf: (day: Day) => Day): ReadonlyMap<Day, number> {
  const minutes = new Map<Day, number>()
  for (const { day, minutes: more } of work) {
    const stretch = stretchOf(day)
    minutes.set(stretch, (minutes.get(stretch) ?? 0) + more)
  }
  return minutes
}
