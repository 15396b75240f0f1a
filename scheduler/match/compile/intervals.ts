import type { Part } from '../world/parts-of.ts'
import { dayTableOf } from '../world/day-table.ts'
import type { Timeline } from './timeline.ts'

/** A time at which some part has a session. */
export interface Interval {
  readonly startsAt: number
  readonly endsAt: number
}

/**
 * The different times of all sessions. Times are only ever added: compiling again goes on with the same lists, and numbers that
 * were given stay.
 */
export interface Intervals {
  /** By interval. */
  readonly all: Interval[]
  /** By interval: the day of the timeline. */
  readonly ofDay: number[]
  /** By day of the timeline: the intervals that begin at a moment. */
  readonly byStart: readonly Map<number, number[]>[]
  /** By part, by session of its table: the number of the interval. */
  readonly ofPart: readonly Int32Array[]
}

/** Finds the different times; many parts have sessions at the same. */
export function intervalsOf(
  parts: readonly Part[],
  { days, daysOf }: Timeline,
  known: Intervals = noIntervals(days.length),
  isKnown: (part: number) => Int32Array | undefined = () => undefined,
): Intervals {
  const ofPart = parts.map((part, at) => isKnown(at) ?? numbersOf(known, part, daysOf[at]))
  return { ...known, ofPart }
}

function noIntervals(days: number): Intervals {
  return {
    all: [],
    ofDay: [],
    byStart: Array.from({ length: days }, () => new Map()),
    ofPart: [],
  }
}

function numbersOf(
  known: Intervals,
  part: Part,
  ofDays: Int32Array = new Int32Array(),
): Int32Array {
  const { starts, startsAt, endsAt } = dayTableOf(part)
  const numbers = new Int32Array(startsAt.length)
  for (let of = 0; of < ofDays.length; of += 1) {
    for (let place = starts[of] ?? 0; place < (starts[of + 1] ?? 0); place += 1) {
      numbers[place] = numberOf(known, ofDays[of] ?? 0, startsAt[place] ?? 0, endsAt[place] ?? 0)
    }
  }
  return numbers
}

function numberOf(
  { all, ofDay, byStart }: Intervals,
  day: number,
  startsAt: number,
  endsAt: number,
): number {
  const alike = byStart[day]?.get(startsAt)
  for (const number of alike ?? []) if (all[number]?.endsAt === endsAt) return number
  const number = all.push({ startsAt, endsAt }) - 1
  ofDay.push(day)
  if (alike === undefined) byStart[day]?.set(startsAt, [number])
  else alike.push(number)
  return number
}
