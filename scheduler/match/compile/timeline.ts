import type { Day } from '../../domain/day.ts'
import { type DayTable, dayOfNumber, dayTableOf } from '../world/day-table.ts'
import type { Part } from '../world/parts-of.ts'

/** One day, from the first start to the last end of any part; infinite where a day of before has none any more. */
export interface DayOfWork {
  /** Days since 1970-01-01. */
  readonly number: number
  readonly date: Day
  readonly startsAt: number
  readonly endsAt: number
}

/** All days on which some part has a session, in order, and where the parts are among them. */
export interface Timeline {
  readonly days: readonly DayOfWork[]
  /** The place of a day (since 1970-01-01) in `days`, or -1. */
  readonly dayAt: (number: number) => number
  /** By part, by day of its table: the place in `days`. */
  readonly daysOf: readonly Int32Array[]
}

/** Finds the days of all parts; those of `before` stay where they were, if no other comes in. */
export function timelineOf(parts: readonly Part[], before?: Timeline): Timeline {
  const tables = parts.map(dayTableOf)
  if (
    before !== undefined &&
    tables.every(({ days }) => days.every((day) => before.dayAt(day) >= 0))
  ) {
    return within(before, tables)
  }
  let [first, last] = [Infinity, -Infinity]
  for (const { days } of tables) {
    first = Math.min(first, days[0] ?? Infinity)
    last = Math.max(last, days.at(-1) ?? -Infinity)
  }
  const count = Math.max(0, last - first + 1)
  const [startsAt, endsAt] = extents(tables, first, count)
  const places = new Int32Array(count).fill(-1)
  const days: DayOfWork[] = []
  for (let at = 0; at < count; at += 1) {
    if (startsAt[at] === Infinity) continue
    const number = first + at
    const date = dayOfNumber(number)
    const day = { number, date, startsAt: startsAt[at] ?? 0, endsAt: endsAt[at] ?? 0 }
    places[at] = days.push(day) - 1
  }
  const dayAt = (number: number) => places[number - first] ?? -1
  return { days, dayAt, daysOf: tables.map((table) => table.days.map(dayAt)) }
}

function within({ days, dayAt }: Timeline, tables: readonly DayTable[]): Timeline {
  const first = days[0]?.number ?? 0
  const count = (days.at(-1)?.number ?? first) - first + 1
  const [startsAt, endsAt] = extents(tables, first, count)
  const now = days.map(({ number, date }): DayOfWork => {
    const at = number - first
    return { number, date, startsAt: startsAt[at] ?? 0, endsAt: endsAt[at] ?? 0 }
  })
  return { days: now, dayAt, daysOf: tables.map((table) => table.days.map(dayAt)) }
}

/** By day since `first`: the first start and the last end of any part; infinite where there is none. */
function extents(
  tables: readonly DayTable[],
  first: number,
  count: number,
): readonly [Float64Array, Float64Array] {
  const startsAt = new Float64Array(count).fill(Infinity)
  const endsAt = new Float64Array(count).fill(-Infinity)
  for (const { days, firstAt, lastAt } of tables) {
    for (let of = 0; of < days.length; of += 1) {
      const at = (days[of] ?? 0) - first
      startsAt[at] = Math.min(startsAt[at] ?? 0, firstAt[of] ?? 0)
      endsAt[at] = Math.max(endsAt[at] ?? 0, lastAt[of] ?? 0)
    }
  }
  return [startsAt, endsAt]
}
