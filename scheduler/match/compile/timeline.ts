import type { Part } from '../world/parts-of.ts'
import { dayTableOf } from './day-table.ts'

/** A stretch of time on one day on which some part has a session. */
export interface Interval {
  readonly startsAt: number
  readonly endsAt: number
}

/** One day with work in it, and the different times at which sessions are on it. */
export interface DayOfWork {
  readonly number: number
  readonly intervals: readonly Interval[]
  /** The number of the first interval; the others of the day follow. */
  readonly first: number
  readonly startsAt: number
  readonly endsAt: number
}

/** All days and times of all parts, each once, and where the parts are among them. */
export interface Timeline {
  /** By day. */
  readonly days: readonly DayOfWork[]
  readonly intervalCount: number
  /** The place of a day (since 1970-01-01) in `days`, or -1. */
  readonly dayAt: (number: number) => number
  /** By part, by day of its table: the place in `days`. */
  readonly daysOf: readonly Int32Array[]
  /** By part, by session of its table: the number of the interval. */
  readonly intervalsOf: readonly Int32Array[]
}

/** Finds the days and times of all parts. */
export function timelineOf(parts: readonly Part[]): Timeline {
  const tables = parts.map(dayTableOf)
  const numbers = [...new Set(tables.flatMap(({ days }) => [...days]))].toSorted((a, b) => a - b)
  const [first = 0, last = -1] = [numbers.at(0), numbers.at(-1)]
  const places = new Int32Array(last - first + 1).fill(-1)
  for (const [at, number] of numbers.entries()) places[number - first] = at
  const dayAt = (number: number) => places[number - first] ?? -1
  const daysOf = tables.map(({ days }) => days.map(dayAt))
  const seen = numbers.map(() => new Times())
  const local = tables.map((table, part) => {
    const intervals = new Int32Array(table.startsAt.length)
    for (const [of, day] of (daysOf[part] ?? []).entries()) {
      for (let at = table.starts[of] ?? 0; at < (table.starts[of + 1] ?? 0); at += 1) {
        intervals[at] = seen[day]?.placeOf(table.startsAt[at] ?? 0, table.endsAt[at] ?? 0) ?? 0
      }
    }
    return intervals
  })
  const days: DayOfWork[] = []
  let intervalCount = 0
  for (const [at, number] of numbers.entries()) {
    const intervals = seen[at]?.intervals ?? []
    const startsAt = Math.min(...intervals.map((one) => one.startsAt))
    const endsAt = Math.max(...intervals.map((one) => one.endsAt))
    days.push({ number, intervals, first: intervalCount, startsAt, endsAt })
    intervalCount += intervals.length
  }
  for (const [part, { starts }] of tables.entries()) {
    for (const [of, day] of (daysOf[part] ?? []).entries()) {
      const offset = days[day]?.first ?? 0
      const ofDay = local[part]?.subarray(starts[of], starts[of + 1]) ?? new Int32Array()
      for (let at = 0; at < ofDay.length; at += 1) ofDay[at] = (ofDay[at] ?? 0) + offset
    }
  }
  return { days, intervalCount, dayAt, daysOf, intervalsOf: local }
}

/** The different times of one day, in the order in which they were met. */
class Times {
  readonly intervals: Interval[] = []
  readonly #byStart = new Map<number, number[]>()

  placeOf(startsAt: number, endsAt: number): number {
    const alike = this.#byStart.get(startsAt) ?? []
    for (const place of alike) if (this.intervals[place]?.endsAt === endsAt) return place
    if (alike.length === 0) this.#byStart.set(startsAt, alike)
    alike.push(this.intervals.length)
    return this.intervals.push({ startsAt, endsAt }) - 1
  }
}
