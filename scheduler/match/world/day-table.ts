import { addDays, type Day, day, daysBetween } from '../../domain/day.ts'
import type { Session } from '../../domain/request.ts'
import { oncePer } from './once-per.ts'
import type { Part } from './parts-of.ts'

const EPOCH = day('1970-01-01')

/** The sessions of a part, or of a member's commitments, as numbers: by day, and within the day by start. */
export interface DayTable {
  /** Days since 1970-01-01, rising, each once. */
  readonly days: Int32Array
  /** Day `n` has the sessions `starts[n]` up to `starts[n + 1]`. */
  readonly starts: Int32Array
  /** By session: epoch milliseconds. */
  readonly startsAt: Float64Array
  readonly endsAt: Float64Array
  /** By day: minutes of work, the first start and the last end. */
  readonly minutes: Float64Array
  /** By day: minutes that count as work beyond the time that passes in the sessions; mostly 0. */
  readonly beyond: Float64Array
  readonly firstAt: Float64Array
  readonly lastAt: Float64Array
  /** Earliest start and latest end on any day, in milliseconds of that day; a shorter night than these leave is nowhere. */
  readonly earliest: number
  readonly latest: number
}

/** The sessions of a part as numbers. */
export const dayTableOf = oncePer((part: Part): DayTable => dayTable(part.sessions))

type Work = Pick<Session, 'day' | 'startsAt' | 'endsAt' | 'minutes'>

const MS_PER_DAY = 86_400_000
const MS_PER_MINUTE = 60_000

/** Lays work out by day. */
export function dayTable(work: readonly Work[]): DayTable {
  const numbers = dayNumbers(work)
  return isInOrder(work, numbers) ? laidOut(work, numbers) : laidOut(...inOrder(work, numbers))
}

/** Work in order of time, laid out. */
function laidOut(work: readonly Work[], numbers: Int32Array): DayTable {
  const table = emptyTable(work.length, distinctIn(numbers))
  let [of, earliest, latest] = [-1, Infinity, -Infinity]
  let place = 0
  for (const { startsAt, endsAt, minutes } of work) {
    const number = numbers[place] ?? 0
    if (of < 0 || number !== table.days[of]) {
      of += 1
      table.days[of] = number
      table.firstAt[of] = startsAt
      table.lastAt[of] = endsAt
    }
    table.startsAt[place] = startsAt
    table.endsAt[place] = endsAt
    place += 1
    table.starts[of + 1] = place
    const beyond = minutes - (endsAt - startsAt) / MS_PER_MINUTE
    table.minutes[of] = (table.minutes[of] ?? 0) + minutes
    if (beyond > 0) table.beyond[of] = (table.beyond[of] ?? 0) + beyond
    if (startsAt < (table.firstAt[of] ?? 0)) table.firstAt[of] = startsAt
    if (endsAt > (table.lastAt[of] ?? 0)) table.lastAt[of] = endsAt
    earliest = Math.min(earliest, startsAt - number * MS_PER_DAY)
    latest = Math.max(latest, endsAt - number * MS_PER_DAY)
  }
  return { ...table, earliest, latest }
}

function emptyTable(sessions: number, days: number) {
  return {
    days: new Int32Array(days),
    starts: new Int32Array(days + 1),
    startsAt: new Float64Array(sessions),
    endsAt: new Float64Array(sessions),
    minutes: new Float64Array(days),
    beyond: new Float64Array(days),
    firstAt: new Float64Array(days),
    lastAt: new Float64Array(days),
  }
}

/** How many different days there are; equal ones stand together. */
function distinctIn(numbers: Int32Array): number {
  let count = 0
  for (let at = 0; at < numbers.length; at += 1) if (numbers[at] !== numbers[at - 1]) count += 1
  return count
}

/** Days since 1970-01-01; the day of the session before is mostly the same. */
function dayNumbers(work: readonly Work[]): Int32Array {
  const numbers = new Int32Array(work.length)
  let last: Day | undefined
  let [number, at] = [0, 0]
  for (const { day: of } of work) {
    if (of !== last) {
      last = of
      number = dayNumber(of)
    }
    numbers[at] = number
    at += 1
  }
  return numbers
}

/** Days since 1970-01-01. */
export function dayNumber(of: Day): number {
  return daysBetween(EPOCH, of)
}

/** The day so many days after 1970-01-01. */
export function dayOfNumber(number: number): Day {
  return addDays(EPOCH, number)
}

function isInOrder(work: readonly Work[], numbers: Int32Array): boolean {
  let [number, startsAt] = [-Infinity, -Infinity]
  let at = 0
  for (const one of work) {
    const now = numbers[at] ?? 0
    if (now < number || (now === number && one.startsAt < startsAt)) return false
    number = now
    startsAt = one.startsAt
    at += 1
  }
  return true
}

function inOrder(
  work: readonly Work[],
  numbers: Int32Array,
): readonly [readonly Work[], Int32Array] {
  const startAt = (at: number) => work[at]?.startsAt ?? 0
  const order = [...work.keys()].sort(
    (a, b) => (numbers[a] ?? 0) - (numbers[b] ?? 0) || startAt(a) - startAt(b) || a - b,
  )
  return [order.flatMap((at) => work[at] ?? []), Int32Array.from(order, (at) => numbers[at] ?? 0)]
}
