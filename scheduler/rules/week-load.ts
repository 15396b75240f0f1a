import { addDays, type Day, day, daysBetween } from '../domain/day.ts'
import type { Budget } from './rule.ts'

/** Work that counts: a session or a commitment. */
interface Work {
  readonly day: Day
  readonly minutes: number
}

/** Minutes of work by ISO week; weeks are counted on from an arbitrary Monday. */
interface WeekLoad {
  /** The weeks in which there is any, rising. */
  readonly weeks: readonly number[]
  /** The first of them, and by week since then the minutes before it; one more at the end. */
  readonly first: number
  readonly before: Float64Array
}

/** Some weeks in a row with the minutes that the sessions use of them. */
interface Stretch {
  readonly firstWeek: number
  readonly monday: Day
  readonly uses: number
}

const FIRST_MONDAY = day('1900-01-01')

/**
 * The one memo beside the rules, of sums and never of a judgement: one list of sessions is judged for every member, and one of
 * commitments for every request. Lists never change, so a sum holds as long as its list lives. Without it judging 120 members
 * for 400 requests takes one and a half to two times as long (2026-11-22).
 */
const weekLoads = new WeakMap<readonly Work[], WeekLoad>()
const dayLoads = new WeakMap<readonly Work[], ReadonlyMap<Day, number>>()
const stretches = new WeakMap<readonly Work[], Map<number, readonly Stretch[]>>()

/** One budget per day with a session: `minutesMax` on that day. Earlier day first; the key is `prefix:day`. */
export function dayBudgets(
  prefix: string,
  sessions: readonly Work[],
  commitments: readonly Work[],
  minutesMax: number,
): readonly Budget[] {
  const committed = dayLoadOf(commitments)
  return [...minutesBy(sessions, (work) => work.day)].map(([of, uses]) => ({
    key: `${prefix}:${of}`,
    uses,
    room: minutesMax - (committed.get(of) ?? 0),
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
  const { weeks, weekMinutesMax } = average
  const committed = weekLoadOf(commitments)
  return stretchesOf(sessions, weeks).map(({ firstWeek, monday, uses }) => ({
    key: `${prefix}:${monday}`,
    uses,
    room: weeks * weekMinutesMax - minutesIn(committed, firstWeek, weeks),
  }))
}

/** The day that the key of a budget names: the day itself, or the Monday on which the stretch begins. */
export function dayOfBudget({ key }: Budget): Day {
  return key.slice(key.indexOf(':') + 1) as Day
}

/** Every stretch of `weeks` weeks that holds at least one of the sessions. */
function stretchesOf(sessions: readonly Work[], weeks: number): readonly Stretch[] {
  const ofSessions = stretches.get(sessions) ?? new Map<number, readonly Stretch[]>()
  stretches.set(sessions, ofSessions)
  const before = ofSessions.get(weeks)
  if (before !== undefined) return before
  const load = weekLoadOf(sessions)
  const firsts = new Set(
    load.weeks.flatMap((week) => Array.from({ length: weeks }, (_, back) => week - back)),
  )
  const found = [...firsts]
    .sort((one, other) => one - other)
    .map((firstWeek) => ({
      firstWeek,
      monday: addDays(FIRST_MONDAY, 7 * firstWeek),
      uses: minutesIn(load, firstWeek, weeks),
    }))
  ofSessions.set(weeks, found)
  return found
}

function dayLoadOf(work: readonly Work[]): ReadonlyMap<Day, number> {
  const before = dayLoads.get(work)
  if (before !== undefined) return before
  const load = minutesBy(work, (one) => one.day)
  dayLoads.set(work, load)
  return load
}

function weekLoadOf(work: readonly Work[]): WeekLoad {
  const known = weekLoads.get(work)
  if (known !== undefined) return known
  const byWeek = minutesBy(work, (one) => Math.floor(daysBetween(FIRST_MONDAY, one.day) / 7))
  const weeks = [...byWeek.keys()].sort((one, other) => one - other)
  const [first = 0, last = -1] = [weeks.at(0), weeks.at(-1)]
  const before = new Float64Array(last - first + 2)
  for (let at = 1; at < before.length; at += 1) {
    before[at] = (before[at - 1] ?? 0) + (byWeek.get(first + at - 1) ?? 0)
  }
  const load = { weeks, first, before }
  weekLoads.set(work, load)
  return load
}

function minutesIn({ first, before }: WeekLoad, firstWeek: number, weeks: number): number {
  const until = (week: number) =>
    before[Math.min(before.length - 1, Math.max(0, week - first))] ?? 0
  return until(firstWeek + weeks) - until(firstWeek)
}

function minutesBy<Key>(work: readonly Work[], keyOf: (work: Work) => Key): Map<Key, number> {
  const minutes = new Map<Key, number>()
  for (const one of work) {
    const key = keyOf(one)
    minutes.set(key, (minutes.get(key) ?? 0) + one.minutes)
  }
  return minutes
}
