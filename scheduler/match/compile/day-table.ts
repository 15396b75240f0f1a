import { addDays, type Day, day, daysBetween } from '../../domain/day.ts'
import type { Session } from '../../domain/request.ts'
import { oncePer } from '../world/once-per.ts'
import type { Part } from '../world/parts-of.ts'

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
  const order = inOrder(work, numbers)
  const distinct = new Set(numbers).size
  const table = {
    days: new Int32Array(distinct),
    starts: new Int32Array(distinct + 1),
    startsAt: Float64Array.from(order, (at) => work[at]?.startsAt ?? 0),
    endsAt: Float64Array.from(order, (at) => work[at]?.endsAt ?? 0),
    minutes: new Float64Array(distinct),
    beyond: new Float64Array(distinct),
    firstAt: new Float64Array(distinct).fill(Infinity),
    lastAt: new Float64Array(distinct).fill(-Infinity),
  }
  let [of, earliest, latest] = [-1, Infinity, -Infinity]
  for (const [place, at] of order.entries()) {
    const number = numbers[at] ?? 0
    if (of < 0 || number !== table.days[of]) table.days[++of] = number
    const [startsAt, endsAt] = [table.startsAt[place] ?? 0, table.endsAt[place] ?? 0]
    table.starts[of + 1] = place + 1
    const minutes = work[at]?.minutes ?? 0
    const beyond = Math.max(0, minutes - (endsAt - startsAt) / MS_PER_MINUTE)
    table.minutes[of] = (table.minutes[of] ?? 0) + minutes
    table.beyond[of] = (table.beyond[of] ?? 0) + beyond
    table.firstAt[of] = Math.min(table.firstAt[of] ?? 0, startsAt)
    table.lastAt[of] = Math.max(table.lastAt[of] ?? 0, endsAt)
    earliest = Math.min(earliest, startsAt - number * MS_PER_DAY)
    latest = Math.max(latest, endsAt - number * MS_PER_DAY)
  }
  return { ...table, earliest, latest }
}

/** Days since 1970-01-01; the day of the session before is mostly the same. */
function dayNumbers(work: readonly Work[]): Int32Array {
  const numbers = new Int32Array(work.length)
  let [last, number]: [Day | undefined, number] = [undefined, 0]
  for (const [at, { day: of }] of work.entries()) {
    if (of !== last) [last, number] = [of, dayNumber(of)]
    numbers[at] = number
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

function inOrder(work: readonly Work[], numbers: Int32Array): readonly number[] {
  const startAt = (at: number) => work[at]?.startsAt ?? 0
  return [...work.keys()].sort(
    (a, b) => (numbers[a] ?? 0) - (numbers[b] ?? 0) || startAt(a) - startAt(b) || a - b,
  )
}
